import type { ReportResponse } from '@locked-in/contracts';
import { calendarOf, type DayTotals, dayOf, type SessionSummary, type WeekSession } from '@locked-in/domain';

/** A session counts as running this long after its planned end; beyond that its end just has not arrived. */
const GRACE_MS = 10 * 60 * 1000;
const LONGEST_OPEN_MS = 16 * 60 * 60 * 1000;

export type Today = {
  readonly date: string;
  readonly timeZone: string;
  readonly day: DayTotals | undefined;
  readonly sessions: readonly WeekSession[];
  readonly running: SessionSummary | undefined;
  readonly pendingSessions: number;
};

/** Today out of the newest week, which may be an older one when this week is still empty. */
export function toToday(
  { report, pendingSessions, newest }: ReportResponse & { readonly newest: readonly SessionSummary[] },
  nowMs: number,
): Today {
  const date = dayOf(nowMs, report.calendar ?? calendarOf(report.timeZone));
  return {
    date,
    timeZone: report.timeZone,
    day: report.days.find((day) => day.date === date && day.sessions > 0),
    sessions: report.sessions.filter((session) => session.date === date),
    running: newest.find((session) => isRunning(session, nowMs)),
    pendingSessions: nowMs < report.endsAtMs ? pendingSessions : 0,
  };
}

function isRunning({ startedAtMs, endedAtMs, plannedMs }: SessionSummary, nowMs: number): boolean {
  if (endedAtMs !== undefined) return false;
  const longestMs = plannedMs === undefined ? LONGEST_OPEN_MS : plannedMs + GRACE_MS;
  return nowMs < startedAtMs + longestMs;
}
