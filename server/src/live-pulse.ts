import type { LetInBy } from '@locked-in/store';

const TICK_MS = 1_000;
/** Half of what proxies usually let pass in silence. */
const PING_TICKS = 30;
const CHECK_TICKS = 60;

/** An open stream, and what lets its reader in. */
export type Pulsing = {
  readonly letInBy: LetInBy;
  /** When that ends by itself; UTC milliseconds. */
  readonly untilMs: number;
  readonly write: (text: string) => void;
  readonly end: () => void;
};

export type LivePulseDeps = {
  /** Those of them that still let somebody in. */
  readonly findLetIn: (asked: readonly LetInBy[]) => Promise<ReadonlySet<string>>;
  readonly now: () => number;
};

export type LivePulse = {
  /** Answers how to leave. */
  readonly join: (stream: Pulsing) => () => void;
};

/**
 * One clock for all streams. Every 30 s a comment keeps proxies from closing a stream; every minute a token or sign-in
 * that has ended closes it. Both go round by the second, so that there is never much to do, and one question asks for
 * all whose turn it is.
 */
export function openLivePulse(deps: LivePulseDeps): LivePulse {
  const rounds = Array.from({ length: CHECK_TICKS }, () => new Set<Pulsing>());
  let [tick, members] = [0, 0];
  let ticking: NodeJS.Timeout | undefined;
  const roundOf = (at: number) => rounds[at % CHECK_TICKS] ?? new Set<Pulsing>();

  function beat(): void {
    tick += 1;
    for (let at = tick; at < tick + CHECK_TICKS; at += PING_TICKS)
      for (const stream of roundOf(at)) stream.write(': ping\n\n');
    void endThoseNoLongerLetIn(deps, [...roundOf(tick)]);
  }

  return {
    join(stream) {
      const round = roundOf(tick).add(stream);
      members += 1;
      ticking ??= setInterval(beat, TICK_MS);
      return () => {
        if (!round.delete(stream)) return;
        members -= 1;
        if (members > 0) return;
        clearInterval(ticking);
        ticking = undefined;
      };
    },
  };
}

async function endThoseNoLongerLetIn(
  { findLetIn, now }: LivePulseDeps,
  streams: readonly Pulsing[],
): Promise<void> {
  if (streams.length === 0) return;
  const asked = [...new Set(streams.map(({ letInBy }) => letInBy))];
  const letIn = await findLetIn(asked).catch(() => new Set(asked)); // the database is away: nothing is known against anybody
  for (const stream of streams) if (!letIn.has(stream.letInBy) || stream.untilMs <= now()) stream.end();
}
