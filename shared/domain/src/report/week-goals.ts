import type { Calendar } from '../calendar/calendar.ts';
import { daysOfWeek, type WeekBounds } from '../calendar/week.ts';
import type { Goal } from '../goal/goal.ts';
import { toGoalWeek } from '../goal/goal-week.ts';
import { toServing } from '../goal/serving-session.ts';
import { STREAK_REACH_DAYS, type StreakBasis, shiftDate, toStreak, toStreakDays } from '../goal/streak.ts';
import type { ReportedGoal, WeekStreak } from './details.ts';
import type { FinishedSession } from './week-session.ts';

/** The goals that were open in the week or that a session of it served, oldest first. */
export function toReportedGoals(
  goals: readonly Goal[],
  finished: readonly FinishedSession[],
  bounds: WeekBounds,
): readonly ReportedGoal[] {
  const serving = finished.flatMap(({ summary, analysis }) =>
    toServing({ summary, measures: analysis.measures }),
  );
  return goals
    .toSorted((a, b) => a.createdAtMs - b.createdAtMs || (a.goalId < b.goalId ? -1 : 1))
    .map((goal) => ({ goal, served: serving.filter(({ goalId }) => goalId === goal.goalId) }))
    .filter(({ goal, served }) => served.length > 0 || isOpenIn(goal, bounds))
    .map(({ goal: { goalId, name, target }, served }) => ({ goalId, name, target, ...toGoalWeek(served) }));
}

export function toWeekStreak(basis: StreakBasis, week: string, calendar: Calendar): WeekStreak {
  const [first = '', ...rest] = daysOfWeek(week, calendar);
  const last = rest.at(-1) ?? first;
  const before = toStreakDays([shiftDate(first, -STREAK_REACH_DAYS), shiftDate(first, -1)], basis, calendar);
  return { before: toStreak(before, first).length, days: toStreakDays([first, last], basis, calendar) };
}

function isOpenIn({ createdAtMs, archivedAtMs }: Goal, { startsAtMs, endsAtMs }: WeekBounds): boolean {
  return createdAtMs < endsAtMs && (archivedAtMs === undefined || archivedAtMs >= startsAtMs);
}
