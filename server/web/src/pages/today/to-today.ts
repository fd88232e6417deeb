import type { ReportResponse } from '@locked-in/contracts';
import {
  type ComparedTimes,
  calendarOf,
  type DayTotals,
  dayOf,
  type SessionStrip,
  type SessionSummary,
  type WeekSession,
} from '@locked-in/domain';
import { toDay } from '../day/to-day.ts';

/** A session counts as running this long after its planned end; beyond that its end just has not arrived. */
const GRACE_MS = 10 * 60 * 1000;
const LONGEST_OPEN_MS = 16 * 60 * 60 * 1000;

export type Today = {
  readonly date: string;
  readonly timeZone: string;
  readonly day: DayTotals | undefined;
  /** The same weekday a week before; absent when there was none. */
  readonly lastWeek: ComparedTimes | undefined;
  readonly sessions: readonly WeekSession[];
  readonly strips: readonly SessionStrip[];
  readonly running: SessionSummary | undefined;
  readonly pendingSessions: number;
};

/** Today out of the newest week, which may be an older one when this week is still empty. */
export function toToday(
  { report, pendingSessions, newest }: ReportResponse & { readonly newest: readonly SessionSummary[] },
  nowMs: number,
): Today {
  const date = dayOf(nowMs, report.calendar ?? calendarOf(report.timeZone));
  const { totals, lastWeek, sessions, strips } = toDay({ report }, date);
  return {
    date,
    timeZone: report.timeZone,
    day: totals,
    lastWeek,
    sessions,
    strips,
    running: newest.find((session) => isRunning(session, nowMs)),
    pendingSessions: nowMs < report.endsAtMs ? pendingSessions : 0,
  };
}

function isRunning({ startedAtMs, endedAtMs, plannedMs }: SessionSummary, nowMs: number): boolean {
  if (endedAtMs !== undefined) return false;
  const longestMs = plannedMs === undefined ? LONGEST_OPEN_MS : plannedMs + GRACE_MS;
  return nowMs < startedAtMs + longestMs;
}
