import { pause } from '../pause.ts';

/** Counts the reasons to look again, so that none between looking and sleeping is missed. */
export type WakeUp = {
  readonly wake: () => void;
  readonly count: () => number;
  /** Sleeps unless somebody woke us after `count` was `seen`. Never rejects. */
  readonly sleep: (ms: number, seen: number, stopping: AbortSignal) => Promise<void>;
};

export function openWakeUp(): WakeUp {
  let count = 0;
  let next = new AbortController();
  return {
    wake: () => {
      count++;
      next.abort();
      next = new AbortController();
    },
    count: () => count,
    sleep: async (ms, seen, stopping) => {
      if (count === seen) await pause(ms, AbortSignal.any([next.signal, stopping]));
    },
  };
}
