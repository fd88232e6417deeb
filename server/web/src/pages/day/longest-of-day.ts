import type { LongestStretch, SessionStrip, WeekSession } from '@locked-in/domain';

const BRIDGED_MS = 60_000;

/** The longest run of on task or supporting, off gaps up to 60 s bridged and not counted, as far as the strips tell runs apart. */
export function longestOfDay(
  sessions: readonly WeekSession[],
  strips: readonly SessionStrip[],
): LongestStretch | undefined {
  const stretches = strips.flatMap((strip) => {
    const session = sessions.find(({ sessionId }) => sessionId === strip.sessionId);
    return session === undefined ? [] : stretchesOf(strip, session.startedAtMs);
  });
  return stretches.reduce<LongestStretch | undefined>(
    (longest, stretch) => (longest === undefined || stretch.ms > longest.ms ? stretch : longest),
    undefined,
  );
}

function stretchesOf({ sessionId, runs }: SessionStrip, startedAtMs: number): readonly LongestStretch[] {
  const stretches: LongestStretch[] = [];
  let atMs = startedAtMs;
  let bridgeMs = Number.POSITIVE_INFINITY;
  for (const { kind, ms } of runs) {
    const isOnTask = kind === 'on' || kind === 'support';
    const last = stretches.at(-1);
    if (isOnTask && last !== undefined && bridgeMs <= BRIDGED_MS) {
      stretches[stretches.length - 1] = { ...last, endMs: atMs + ms, ms: last.ms + ms };
    } else if (isOnTask) stretches.push({ sessionId, startMs: atMs, endMs: atMs + ms, ms });
    bridgeMs = isOnTask ? 0 : kind === 'off' ? bridgeMs + ms : Number.POSITIVE_INFINITY;
    atMs += ms;
  }
  return stretches;
}
