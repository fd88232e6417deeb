import type { SessionSummary } from '../analysis.ts';
import type { Calendar } from '../calendar/calendar.ts';
import { daysOfWeek, weekBounds } from '../calendar/week.ts';
import type { WeeklyReport } from '../report.ts';
import { toDayTotals, toTotals } from './day-totals.ts';
import { toSiteTotals } from './site-totals.ts';
import { type FinishedSession, toWeekSession } from './week-session.ts';

export type WeekBasis = {
  /** ISO week, `2026-W47`. */
  readonly week: string;
  /** The person's: it decides where days and the week begin. */
  readonly calendar: Calendar;
  readonly sessions: readonly {
    readonly summary: SessionSummary;
    readonly analysis?: FinishedSession['analysis'] | undefined;
  }[];
};

/**
 * One person's week from its sessions, without sentences. A session counts on the day it started. Sessions that run,
 * are not analysed yet, or belong to another week are left out; the ones not logged stay sealed.
 */
export function toWeeklyReport({ week, calendar, sessions }: WeekBasis): Omit<WeeklyReport, 'sentences'> {
  const bounds = weekBounds(week, calendar);
  const finished = sessions
    .flatMap(toFinished)
    .filter(({ summary }) => isWithin(summary.startedAtMs, bounds))
    .toSorted((a, b) => a.summary.startedAtMs - b.summary.startedAtMs);
  const listed = finished.map((session) => toWeekSession(session, calendar));
  return {
    week,
    ...bounds,
    timeZone: calendar.timeZone,
    calendar,
    days: daysOfWeek(week, calendar).map((date) => toDayTotals(date, listed)),
    sessions: listed,
    sites: toSiteTotals(finished),
    totals: toTotals(listed),
  };
}

function toFinished({ summary, analysis }: WeekBasis['sessions'][number]): readonly FinishedSession[] {
  const { endedAtMs } = summary;
  return analysis && endedAtMs !== undefined ? [{ analysis, summary: { ...summary, endedAtMs } }] : [];
}

function isWithin(ms: number, { startsAtMs, endsAtMs }: ReturnType<typeof weekBounds>): boolean {
  return ms >= startsAtMs && ms < endsAtMs;
}
