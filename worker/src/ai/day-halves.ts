import type { WeekSession } from '@locked-in/domain';

/** On-task share of held time over the sessions that started in one half of the day. */
export type DayHalf = { readonly share: number; readonly sessions: number };

const ENOUGH = 3;

/** Before and after local noon; undefined while either half has fewer than three sessions with time in the browser. */
export function toDayHalves(
  sessions: readonly WeekSession[],
): { readonly before: DayHalf; readonly after: DayHalf } | undefined {
  const held = sessions.filter(({ heldMs }) => heldMs > 0);
  const before = held.filter((session) => startHour(session) < 12);
  const after = held.filter((session) => startHour(session) >= 12);
  if (before.length < ENOUGH || after.length < ENOUGH) return undefined;
  return { before: toHalf(before), after: toHalf(after) };
}

/** What is certainly on task: unknown pages count for neither half. */
function toHalf(sessions: readonly WeekSession[]): DayHalf {
  const onTaskMs = sum(sessions.map((session) => session.onTaskMs.low));
  return { share: onTaskMs / sum(sessions.map(({ heldMs }) => heldMs)), sessions: sessions.length };
}

function startHour({ startedAtMs, timeZone }: WeekSession): number {
  const format = new Intl.DateTimeFormat('en-GB', { hour: 'numeric', hourCycle: 'h23', timeZone });
  return Number(format.format(startedAtMs));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
