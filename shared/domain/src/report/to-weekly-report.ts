import type { Calendar } from '../calendar/calendar.ts';
import { daysOfWeek, weekBounds } from '../calendar/week.ts';
import type { WeeklyReport } from '../report.ts';
import { toDayTotals, toTotals } from './day-totals.ts';
import { toSiteLabels, toSiteTotals } from './site-totals.ts';
import { NO_PAST, toDetails, type WeekPast } from './to-details.ts';
import { isSealed, type KnownSession, toFinished, toWeekSession } from './week-session.ts';

export type WeekBasis = {
  /** ISO week, `2026-W47`. */
  readonly week: string;
  /** The person's: it decides where days and the week begin. */
  readonly calendar: Calendar;
  readonly sessions: readonly KnownSession[];
  /** Absent: nothing was before. */
  readonly past?: WeekPast | undefined;
};

/**
 * One person's week from its sessions, without sentences. A session counts on the day it started. Sessions that run,
 * are not analysed yet, or belong to another week are left out; the ones not logged stay sealed.
 */
export function toWeeklyReport({
  week,
  calendar,
  sessions,
  past = NO_PAST,
}: WeekBasis): Omit<WeeklyReport, 'sentences'> {
  const bounds = weekBounds(week, calendar);
  const finished = sessions
    .flatMap(toFinished)
    .filter(({ summary }) => isWithin(summary.startedAtMs, bounds))
    .toSorted((a, b) => a.summary.startedAtMs - b.summary.startedAtMs);
  const listed = finished.map((session) => toWeekSession(session, calendar));
  const sites = toSiteLabels(finished.filter((session) => !isSealed(session)));
  return {
    week,
    ...bounds,
    timeZone: calendar.timeZone,
    calendar,
    days: daysOfWeek(week, calendar).map((date) => toDayTotals(date, listed)),
    sessions: listed,
    sites: toSiteTotals(sites),
    totals: toTotals(listed),
    details: toDetails({ week, calendar, finished, sites, past }),
  };
}

function isWithin(ms: number, { startsAtMs, endsAtMs }: ReturnType<typeof weekBounds>): boolean {
  return ms >= startsAtMs && ms < endsAtMs;
}
