import { toCalibration } from '../across/calibration.ts';
import type { Calendar } from '../calendar/calendar.ts';
import { daysOfWeek, weekBounds } from '../calendar/week.ts';
import type { Goal } from '../goal/goal.ts';
import type { StreakBasis } from '../goal/streak.ts';
import type { Solution } from '../solution.ts';
import { type PastWeek, toComparison } from './comparison.ts';
import type { ReportDetails, SiteLabels } from './details.ts';
import { toHeatMap } from './heat-map.ts';
import { type ToldSession, toJudged, toTold } from './told-session.ts';
import { startOfTrend, toTrend } from './trend.ts';
import { toWeekDoors } from './week-doors.ts';
import { toReportedGoals, toWeekStreak } from './week-goals.ts';
import { toWeekHalfLife } from './week-half-life.ts';
import { type FinishedSession, isSealed } from './week-session.ts';
import { toWeekSolutions } from './week-solutions.ts';
import { toLongest, toSwitches, toWeekCoverage } from './week-sums.ts';

/** What a report knows of the time before its week, without looking at any of it closely. */
export type WeekPast = {
  /** Reports of the four weeks before, whichever there are. */
  readonly weeks: readonly PastWeek[];
  readonly firstWeek?: string | undefined;
  /** Sessions that were graded or skipped and began before the week. */
  readonly told: readonly ToldSession[];
  readonly solutions: readonly Solution[];
  /** All of the person's, archived ones too. */
  readonly goals: readonly Goal[];
  /** Of the days up to the end of the week. */
  readonly streak: StreakBasis;
};

export const NO_PAST: WeekPast = {
  weeks: [],
  told: [],
  solutions: [],
  goals: [],
  streak: { loggedStartsMs: [], rests: [], excusedDays: [] },
};

export type DetailsBasis = {
  readonly week: string;
  readonly calendar: Calendar;
  readonly finished: readonly FinishedSession[];
  /** Of the opened ones. */
  readonly sites: readonly SiteLabels[];
  readonly past: WeekPast;
};

const TOP_SITES = 20;

export function toDetails({ week, calendar, finished, sites, past }: DetailsBasis): ReportDetails {
  const opened = finished.filter((session) => !isSealed(session));
  const sealed = finished.filter(isSealed);
  const told = [...past.told, ...opened.flatMap(toTold)];
  const sinceMs = startOfTrend(week, calendar);
  const recent = told.filter(({ startedAtMs }) => startedAtMs >= sinceMs);
  return {
    sealed: {
      sessions: sealed.length,
      declaredMs: sealed.reduce((sum, { analysis }) => sum + analysis.measures.lengthMs, 0),
    },
    comparison: toComparison({ week, dates: daysOfWeek(week, calendar), ...past }),
    heatMap: toHeatMap(opened, week, calendar),
    strips: opened.map(({ summary, analysis }) => ({
      sessionId: summary.sessionId,
      ...analysis.facts.strip,
    })),
    sites: sites.slice(0, TOP_SITES),
    doors: toWeekDoors(opened.flatMap(({ analysis }) => analysis.measures.doors ?? [])),
    longestStretch: toLongest(opened),
    switches: toSwitches(opened),
    halfLife: toWeekHalfLife(recent, calendar, past.goals),
    calibration: toCalibration(told.flatMap(toJudged)),
    trend: toTrend(recent, week, calendar),
    solutions: toWeekSolutions(past.solutions, told, weekBounds(week, calendar).startsAtMs),
    coverage: toWeekCoverage(opened),
    goals: toReportedGoals(past.goals, finished, weekBounds(week, calendar)),
    streak: toWeekStreak(past.streak, week, calendar),
  };
}
