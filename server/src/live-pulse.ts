import type { LetInBy } from '@locked-in/store';

const TICK_MS = 1_000;
/**
 * Three quarters of what proxies usually let pass in silence. Pings are most of what an idle stream costs, and of that the
 * kernel's part is nearly all: of 10 000 streams 0.4 % of a core in a bare server, and three times that every 15 s.
 */
const PING_TICKS = 45;
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
  /** Those of them that let nobody in any longer. */
  readonly findShutOut: (asked: readonly LetInBy[]) => Promise<ReadonlySet<string>>;
  readonly now: () => number;
};

export type LivePulse = {
  readonly join: (stream: Pulsing) => void;
  readonly leave: (stream: Pulsing) => void;
};

/**
 * One clock for all streams. Every 45 s a comment keeps proxies from closing a stream; every minute a token or sign-in
 * that has ended closes it. Both go round by the second, so that there is never much to do, and one question asks for
 * all whose turn it is.
 */
export function openLivePulse(deps: LivePulseDeps): LivePulse {
  const [pings, checks] = [openRounds(PING_TICKS), openRounds(CHECK_TICKS)];
  const joinedAt = new Map<Pulsing, number>();
  let tick = 0;
  let ticking: NodeJS.Timeout | undefined;

  function beat(): void {
    tick += 1;
    for (const stream of pings(tick)) stream.write(': ping\n\n');
    void endThoseNoLongerLetIn(deps, [...checks(tick)]);
  }

  return {
    join(stream) {
      joinedAt.set(stream, tick);
      for (const round of [pings(tick), checks(tick)]) round.add(stream);
      ticking ??= setInterval(beat, TICK_MS);
    },
    leave(stream) {
      const joined = joinedAt.get(stream) ?? 0;
      for (const round of [pings(joined), checks(joined)]) round.delete(stream);
      joinedAt.delete(stream);
      if (joinedAt.size > 0) return;
      clearInterval(ticking);
      ticking = undefined;
    },
  };
}

/** Whose turn it is at a tick: each stream's comes every `ticks`. */
function openRounds(ticks: number): (tick: number) => Set<Pulsing> {
  const rounds = Array.from({ length: ticks }, () => new Set<Pulsing>());
  return (tick) => rounds[tick % ticks] ?? new Set<Pulsing>();
}

async function endThoseNoLongerLetIn(
  { findShutOut, now }: LivePulseDeps,
  streams: readonly Pulsing[],
): Promise<void> {
  if (streams.length === 0) return;
  const asked = [...new Set(streams.map(({ letInBy }) => letInBy))];
  const shutOut = await findShutOut(asked).catch(() => new Set()); // the database is away: nothing is known against anybody
  for (const stream of streams) if (shutOut.has(stream.letInBy) || stream.untilMs <= now()) stream.end();
}
