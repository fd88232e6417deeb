import type { ReportResponse } from '@locked-in/contracts';
import type { ComparedTimes, DayTotals, SessionStrip, WeekSession } from '@locked-in/domain';

/** One of the person's days, out of the report of its week. */
export type Day = {
  readonly date: string;
  readonly week: string;
  /** Absent when no session began on it. */
  readonly totals: DayTotals | undefined;
  readonly lastWeek: ComparedTimes | undefined;
  readonly sessions: readonly WeekSession[];
  readonly strips: readonly SessionStrip[];
};

export function toDay({ report }: Pick<ReportResponse, 'report'>, date: string): Day {
  const sessions = report.sessions.filter((session) => session.date === date);
  const ids = new Set(sessions.map(({ sessionId }) => sessionId));
  return {
    date,
    week: report.week,
    totals: report.days.find((day) => day.date === date && day.sessions > 0),
    lastWeek: report.details?.comparison.days.find((day) => day.date === date)?.lastWeek,
    sessions,
    strips: report.details?.strips.filter(({ sessionId }) => ids.has(sessionId)) ?? [],
  };
}
