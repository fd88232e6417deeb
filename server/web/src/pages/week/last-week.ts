import type { Interval, WeeklyReport, WeekSession } from '@locked-in/domain';

const WEEK_MS = 7 * 24 * 60 * 60 * 1000;

/** What the week before had: up to the same moment while this week runs, whole afterwards. */
export type LastWeek = {
  readonly words: 'by this time last week' | 'the week before';
  readonly sessions: number;
  readonly declaredMs: number;
  readonly heldMs: number;
  readonly onTaskMs: Interval;
};

export function toLastWeek(
  thisWeek: WeeklyReport,
  previous: WeeklyReport | undefined,
  nowMs: number,
): LastWeek | undefined {
  const isOver = nowMs >= thisWeek.endsAtMs;
  const known = thisWeek.details?.comparison.lastWeek;
  if (isOver && known !== undefined && known.sessions > 0) return { words: 'the week before', ...known };
  const isNeighbour = previous?.endsAtMs === thisWeek.startsAtMs;
  if (previous === undefined || !isNeighbour || previous.sessions.length === 0) return undefined;
  if (isOver) return { words: 'the week before', ...previous.totals };
  const before = previous.sessions.filter((session) => session.startedAtMs < nowMs - WEEK_MS);
  return { words: 'by this time last week', sessions: before.length, ...sumOf(before) };
}

function sumOf(sessions: readonly WeekSession[]): Pick<LastWeek, 'declaredMs' | 'heldMs' | 'onTaskMs'> {
  const total = (of: (session: WeekSession) => number) =>
    sessions.reduce((sum, session) => sum + of(session), 0);
  return {
    declaredMs: total((session) => session.declaredMs),
    heldMs: total((session) => session.heldMs),
    onTaskMs: {
      low: total((session) => session.onTaskMs.low),
      high: total((session) => session.onTaskMs.high),
    },
  };
}
