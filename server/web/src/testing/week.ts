import {
  calendarOf,
  type DayTotals,
  toWeeklyReport,
  type WeeklyReport,
  type WeekSession,
  weekBounds,
} from '@locked-in/domain';

export const WEEK = '2026-W47';
export const ZONE = 'Europe/Berlin';
export const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** A session that starts some days and hours into the week (which starts on Monday at 04:00), fully on task. */
export function sessionAt(days: number, hours: number, rest: Partial<WeekSession> = {}): WeekSession {
  const startedAtMs = weekBounds(WEEK, calendarOf(ZONE)).startsAtMs + days * DAY_MS + hours * HOUR_MS;
  return {
    sessionId: `${days}-${hours}`,
    date: `2026-11-${16 + days}`,
    startedAtMs,
    endedAtMs: startedAtMs + HOUR_MS,
    timeZone: ZONE,
    intent: 'draft',
    declaredMs: HOUR_MS,
    heldMs: HOUR_MS,
    onTaskMs: { low: HOUR_MS, high: HOUR_MS },
    grade: { kind: 'graded', rubric: 1, quality: { low: 90, high: 90 }, distraction: { low: 5, high: 5 } },
    ...rest,
  };
}

/** A report of these sessions, with days and totals that follow from them. */
export function reportOf(sessions: readonly WeekSession[]): WeeklyReport {
  const empty = toWeeklyReport({ week: WEEK, calendar: calendarOf(ZONE), sessions: [] });
  const days = empty.days.map((day) => ({
    ...day,
    ...totalsOf(sessions.filter(({ date }) => date === day.date)),
  }));
  return { ...empty, days, sessions, totals: totalsOf(sessions), sentences: [] };
}

function totalsOf(sessions: readonly WeekSession[]): Omit<DayTotals, 'date'> {
  const wholeMs = sessions.length * HOUR_MS;
  return {
    sessions: sessions.length,
    declaredMs: wholeMs,
    heldMs: wholeMs,
    onTaskMs: { low: wholeMs, high: wholeMs },
  };
}
