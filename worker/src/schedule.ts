import { setTimeout as sleep } from 'node:timers/promises';

export type Loop = {
  /** Runs the job now, or once more after the run in hand. */
  readonly wake: () => void;
  /** Resolves when the run in hand has finished; no other follows. */
  readonly stop: () => Promise<void>;
};

export type LoopOptions = {
  /** At least this often, ±20 % so that workers started together do not sweep together. */
  readonly everyMs: number;
  readonly run: (signal: AbortSignal) => Promise<void>;
  readonly onError: (error: unknown) => void;
};

/** Runs a job at once, then on every wake and every sweep; never twice at the same time. */
export function startLoop(options: LoopOptions): Loop {
  const stopping = new AbortController();
  let rest = new AbortController();

  async function keepRunning(): Promise<void> {
    while (!stopping.signal.aborted) {
      rest = new AbortController();
      await options.run(stopping.signal).catch(options.onError);
      await restFor(jittered(options.everyMs), AbortSignal.any([rest.signal, stopping.signal]));
    }
  }

  const running = keepRunning();
  return {
    wake: () => rest.abort(),
    stop: () => {
      stopping.abort();
      return running;
    },
  };
}

async function restFor(ms: number, signal: AbortSignal): Promise<void> {
  await sleep(ms, undefined, { signal }).catch((error: unknown) => {
    if (!signal.aborted) throw error; // an aborted rest is how a wake ends it
  });
}

function jittered(ms: number): number {
  return ms * (0.8 + 0.4 * Math.random());
}
