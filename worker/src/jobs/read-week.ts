import {
  type Calendar,
  previousWeek,
  STREAK_REACH_DAYS,
  type WeekBounds,
  type WeekPast,
  weekBounds,
} from '@locked-in/domain';
import {
  type Database,
  listTold,
  listWeekSessions,
  readGoals,
  readPastWeeks,
  readPerson,
  readSolutions,
  readStreakBasis,
} from '@locked-in/store';
import type { WeekInput } from './compute-weekly-report.ts';

const WEEKS_COMPARED = 4;
const SESSIONS_LOOKED_AT = 300;
const DAY_MS = 86_400_000;

/** All that the report of one week is computed from: its own sessions, and of the weeks before only what is compared. */
export async function readWeek(
  db: Database,
  { userId, week }: { readonly userId: string; readonly week: string },
): Promise<WeekInput> {
  const { timeZone, dayStartMinutes, weekStartsOn } = await readPerson(db, userId);
  const calendar: Calendar = { timeZone, dayStartMinutes, weekStartsOn };
  const { startsAtMs, endsAtMs } = weekBounds(week, calendar);
  const sessions = await listWeekSessions(db, { userId, fromMs: startsAtMs, toMs: endsAtMs });
  return { week, calendar, sessions, past: await readPast(db, { userId, week, startsAtMs, endsAtMs }) };
}

async function readPast(
  db: Database,
  { userId, week, startsAtMs, endsAtMs }: WeekBounds & { readonly userId: string; readonly week: string },
): Promise<WeekPast> {
  const told = await listTold(db, { userId, beforeMs: startsAtMs, limit: SESSIONS_LOOKED_AT });
  const solutions = await readSolutions(db, userId);
  const goals = await readGoals(db, userId);
  const fromMs = startsAtMs - STREAK_REACH_DAYS * DAY_MS;
  const streak = await readStreakBasis(db, { userId, fromMs, toMs: endsAtMs });
  const weeks = await readPastWeeks(db, { userId, weeks: weeksBefore(week) });
  return { ...weeks, told, solutions, goals, streak };
}

function weeksBefore(week: string): readonly string[] {
  const weeks = [previousWeek(week)];
  while (weeks.length < WEEKS_COMPARED) weeks.push(previousWeek(weeks.at(-1) ?? week));
  return weeks;
}
