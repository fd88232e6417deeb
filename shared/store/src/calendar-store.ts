import { type Calendar, weekBounds, weekOf } from '@locked-in/domain';
import type { Database } from './database.ts';
import { inTransaction } from './in-transaction.ts';
import { type Person, readPerson } from './person-store.ts';
import { markReportDue } from './report-store.ts';

/** What changes of how a person's time is cut; null: the zone of their newest session. */
export type CalendarChange = {
  readonly userId: string;
  readonly fixedTimeZone?: string | null | undefined;
  readonly dayStartMinutes?: number | undefined;
  readonly weekStartsOn?: number | undefined;
};

/**
 * Keeps it and marks every open week to be cut anew: the reports there are, and those in which their sessions stand from
 * now on. Frozen reports stay, with what they hold.
 */
export async function changeCalendar(db: Database, change: CalendarChange): Promise<Person> {
  return inTransaction(db, async (tx) => {
    const before = await readPerson(tx, change.userId);
    await saveCalendar(tx, change);
    const after = await readPerson(tx, change.userId);
    await recutOpenWeeks(tx, before, after);
    return after;
  });
}

async function saveCalendar(tx: Database, change: CalendarChange): Promise<void> {
  const { userId, fixedTimeZone, dayStartMinutes, weekStartsOn } = change;
  const set = {
    ...(fixedTimeZone !== undefined && { fixed_time_zone: fixedTimeZone }),
    ...(dayStartMinutes !== undefined && { day_start_minutes: dayStartMinutes }),
    ...(weekStartsOn !== undefined && { week_starts_on: weekStartsOn }),
  };
  if (Object.keys(set).length === 0) return;
  await tx.updateTable('app_user').set(set).where('user_id', '=', userId).execute();
}

async function recutOpenWeeks(tx: Database, before: Person, after: Person): Promise<void> {
  if (isSame(before, after)) return;
  const { userId } = after;
  const open = await listOpenWeeks(tx, userId);
  const starts = await Promise.all(open.map((week) => listStarts(tx, userId, weekBounds(week, before))));
  const weeks = new Set([...open, ...starts.flat().map((startedAtMs) => weekOf(startedAtMs, after))]);
  for (const week of [...weeks].toSorted()) await markReportDue(tx, { userId, week });
}

function isSame(a: Calendar, b: Calendar): boolean {
  const { timeZone, dayStartMinutes, weekStartsOn } = a;
  return timeZone === b.timeZone && dayStartMinutes === b.dayStartMinutes && weekStartsOn === b.weekStartsOn;
}

async function listOpenWeeks(tx: Database, userId: string): Promise<readonly string[]> {
  const rows = await tx
    .selectFrom('weekly_report')
    .select('week')
    .where('user_id', '=', userId)
    .where('frozen_at', 'is', null)
    .execute();
  return rows.map(({ week }) => week);
}

async function listStarts(
  tx: Database,
  userId: string,
  { startsAtMs, endsAtMs }: ReturnType<typeof weekBounds>,
): Promise<readonly number[]> {
  const rows = await tx
    .selectFrom('focus_session')
    .select('started_at_ms')
    .where('user_id', '=', userId)
    .where('started_at_ms', '>=', startsAtMs)
    .where('started_at_ms', '<', endsAtMs)
    .where('ended_at_ms', 'is not', null)
    .execute();
  return rows.flatMap(({ started_at_ms }) => started_at_ms ?? []);
}
