import type { GoalList, ServedGoal } from '@locked-in/contracts';
import {
  type Calendar,
  dayOf,
  daysOfWeek,
  type Goal,
  previousWeek,
  type RestChoice,
  type ServingSession,
  STREAK_REACH_DAYS,
  type StreakBasis,
  shiftDate,
  toGoalWeek,
  toStreak,
  toStreakDays,
  weekBounds,
  weekOf,
} from '@locked-in/domain';

type Range = { readonly userId: string; readonly fromMs: number; readonly toMs: number };
type Excuse = { readonly date: string; readonly reason?: string | undefined };

export type ListGoalsDeps = {
  readonly now: () => number;
  readonly readPerson: (userId: string) => Promise<Calendar>;
  readonly readGoals: (userId: string) => Promise<readonly Goal[]>;
  readonly listServing: (range: Range) => Promise<readonly ServingSession[]>;
  readonly readStreakBasis: (range: Range) => Promise<StreakBasis>;
  readonly readExcuses: (userId: string) => Promise<readonly Excuse[]>;
};

const WEEKS_TOLD = 8;
const STREAK_WEEKS_TOLD = 5;
const DAY_MS = 86_400_000;

/** A person's goals with what the last eight weeks did for each, and their streak up to today. */
export async function listGoals(deps: ListGoalsDeps, userId: string): Promise<GoalList> {
  const { timeZone, dayStartMinutes, weekStartsOn } = await deps.readPerson(userId);
  const calendar = { timeZone, dayStartMinutes, weekStartsOn };
  const nowMs = deps.now();
  const weeks = weeksUpTo(weekOf(nowMs, calendar), WEEKS_TOLD);
  const spans = weeks.map((week) => ({ week, ...weekBounds(week, calendar) }));
  const [fromMs = 0, toMs = 0] = [spans[0]?.startsAtMs, spans.at(-1)?.endsAtMs];
  const [goals, serving, basis, excuses] = await Promise.all([
    deps.readGoals(userId),
    deps.listServing({ userId, fromMs, toMs }),
    deps.readStreakBasis({ userId, fromMs: toMs - (STREAK_REACH_DAYS + 7) * DAY_MS, toMs }),
    deps.readExcuses(userId),
  ]);
  return {
    today: dayOf(nowMs, calendar),
    goals: goals.toSorted(openFirst).map((goal) => toServed(goal, serving, spans)),
    streak: toTold(basis, excuses, { today: dayOf(nowMs, calendar), weeks, calendar }),
  };
}

type Span = { readonly week: string; readonly startsAtMs: number; readonly endsAtMs: number };

function toServed(goal: Goal, serving: readonly ServingSession[], spans: readonly Span[]): ServedGoal {
  const served = serving.filter(({ goalId }) => goalId === goal.goalId);
  const last = served.findLast(({ progress }) => progress !== undefined);
  return {
    ...goal,
    weeks: spans.map(({ week, startsAtMs, endsAtMs }) => ({
      week,
      ...toGoalWeek(served.filter((one) => one.startedAtMs >= startsAtMs && one.startedAtMs < endsAtMs)),
    })),
    ...(last?.progress !== undefined && {
      lastSaid: { progress: last.progress, startedAtMs: last.startedAtMs },
    }),
  };
}

type Time = { readonly today: string; readonly weeks: readonly string[]; readonly calendar: Calendar };

function toTold(
  basis: StreakBasis,
  excuses: readonly Excuse[],
  { today, weeks, calendar }: Time,
): GoalList['streak'] {
  const [first = today] = daysOfWeek(weeks.at(-STREAK_WEEKS_TOLD) ?? '', calendar);
  const last = daysOfWeek(weeks.at(-1) ?? '', calendar).at(-1) ?? today;
  const { length, longest } = toStreak(
    toStreakDays([shiftDate(today, -STREAK_REACH_DAYS), today], basis, calendar),
    today,
  );
  return {
    length,
    longest,
    days: toStreakDays([first, last], basis, calendar),
    restWeekdays: restOn(today, basis.rests),
    excused: excuses.filter(({ date }) => date >= first),
  };
}

function restOn(today: string, rests: readonly RestChoice[]): readonly number[] {
  const choices = rests
    .filter(({ since }) => since <= today)
    .toSorted((a, b) => (a.since < b.since ? 1 : -1));
  return choices[0]?.weekdays ?? [];
}

function openFirst(a: Goal, b: Goal): number {
  return Number(a.archivedAtMs !== undefined) - Number(b.archivedAtMs !== undefined);
}

/** Oldest first. */
function weeksUpTo(week: string, count: number): readonly string[] {
  const weeks = [week];
  while (weeks.length < count) weeks.unshift(previousWeek(weeks[0] ?? week));
  return weeks;
}
