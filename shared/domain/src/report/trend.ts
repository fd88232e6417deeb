import type { Calendar } from '../calendar/calendar.ts';
import { previousWeek, weekBounds } from '../calendar/week.ts';
import type { Interval } from '../grade.ts';
import type { TrendWeek } from './details.ts';
import type { ToldSession } from './told-session.ts';

/** How many weeks, the last one included, a trend and the half-life look back. */
const TREND_WEEKS = 12;

type Graded = ToldSession & { readonly computed: { readonly kind: 'graded' } };

/** When the first of the weeks began that a trend up to `week` shows. */
export function startOfTrend(week: string, calendar: Calendar): number {
  return weekBounds(lastWeeks(week)[0] ?? week, calendar).startsAtMs;
}

/** The mean grade of each of the last 12 weeks that has one, oldest first. */
export function toTrend(
  told: readonly ToldSession[],
  week: string,
  calendar: Calendar,
): readonly TrendWeek[] {
  const graded = told.filter(isGraded);
  return lastWeeks(week).flatMap((name) => {
    const { startsAtMs, endsAtMs } = weekBounds(name, calendar);
    const of = graded.filter(({ startedAtMs }) => startedAtMs >= startsAtMs && startedAtMs < endsAtMs);
    return of.length === 0 ? [] : [toTrendWeek(name, of)];
  });
}

/** Oldest first. */
function lastWeeks(week: string): readonly string[] {
  const weeks = [week];
  while (weeks.length < TREND_WEEKS) weeks.unshift(previousWeek(weeks[0] ?? week));
  return weeks;
}

function isGraded(session: ToldSession): session is Graded {
  return session.computed.kind === 'graded';
}

function toTrendWeek(week: string, sessions: readonly Graded[]): TrendWeek {
  const owns = sessions.flatMap(({ own }) => own ?? []);
  return {
    week,
    sessions: sessions.length,
    quality: toMean(sessions.map(({ computed }) => computed.quality)),
    distraction: toMean(sessions.map(({ computed }) => computed.distraction)),
    ...(owns.length > 0 && { ownQuality: meanOf(owns) }),
  };
}

function toMean(intervals: readonly Interval[]): Interval {
  return { low: meanOf(intervals.map(({ low }) => low)), high: meanOf(intervals.map(({ high }) => high)) };
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
