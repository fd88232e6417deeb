import type { RestChoice, StreakBasis } from '@locked-in/domain';
import { sql } from 'kysely';
import type { Database } from './database.ts';
import { inTransaction } from './in-transaction.ts';
import { markOpenReports } from './report-store.ts';

type Day = { readonly userId: string; readonly date: string };
type Range = { readonly userId: string; readonly fromMs: number; readonly toMs: number };
export type Excuse = { readonly date: string; readonly reason?: string | undefined };

/** What decides about the days of [fromMs, toMs): when sessions began that were logged, rest, and excuses. */
export async function readStreakBasis(db: Database, range: Range): Promise<StreakBasis> {
  const { userId } = range;
  const excused = await readExcuses(db, userId);
  return {
    loggedStartsMs: await listLoggedStarts(db, range),
    rests: await readRests(db, userId),
    excusedDays: excused.map(({ date }) => date),
  };
}

/** By date. */
export async function readExcuses(db: Database, userId: string): Promise<readonly Excuse[]> {
  const rows = await db
    .selectFrom('excused_day')
    .select(['date', 'reason'])
    .where('user_id', '=', userId)
    .orderBy('date')
    .execute();
  return rows.map(({ date, reason }) => ({ date, ...(reason !== null && { reason }) }));
}

/** The last choice of a day replaces the one before. */
export async function saveRest(
  db: Database,
  { userId, since, weekdays }: RestChoice & { readonly userId: string },
): Promise<void> {
  await inTransaction(db, async (tx) => {
    await tx
      .insertInto('rest_choice')
      .values({ user_id: userId, since, weekdays: [...weekdays] })
      .onConflict((conflict) =>
        conflict.columns(['user_id', 'since']).doUpdateSet({ weekdays: [...weekdays] }),
      )
      .execute();
    await markOpenReports(tx, userId);
  });
}

/** The last reason given stands. */
export async function excuseDay(
  db: Database,
  { userId, date, reason = null }: Day & { readonly reason?: string | null | undefined },
): Promise<void> {
  await inTransaction(db, async (tx) => {
    await tx
      .insertInto('excused_day')
      .values({ user_id: userId, date, reason })
      .onConflict((conflict) => conflict.columns(['user_id', 'date']).doUpdateSet({ reason }))
      .execute();
    await markOpenReports(tx, userId);
  });
}

/** False when it was not excused. */
export async function unexcuseDay(db: Database, { userId, date }: Day): Promise<boolean> {
  return inTransaction(db, async (tx) => {
    const gone = await tx
      .deleteFrom('excused_day')
      .where('user_id', '=', userId)
      .where('date', '=', date)
      .returning('date')
      .executeTakeFirst();
    if (gone) await markOpenReports(tx, userId);
    return gone !== undefined;
  });
}

/** Oldest first. */
async function readRests(db: Database, userId: string): Promise<readonly RestChoice[]> {
  return db
    .selectFrom('rest_choice')
    .select(['since', 'weekdays'])
    .where('user_id', '=', userId)
    .orderBy('since')
    .execute();
}

/** Who skipped the form has logged nothing. */
async function listLoggedStarts(db: Database, { userId, fromMs, toMs }: Range): Promise<readonly number[]> {
  const rows = await db
    .selectFrom('focus_session')
    .select('started_at_ms')
    .where('user_id', '=', userId)
    .where('started_at_ms', '>=', fromMs)
    .where('started_at_ms', '<', toMs)
    .where('ended_at_ms', 'is not', null)
    .where(sql<boolean>`log is not null and coalesce(log->>'skipped', 'false') <> 'true'`)
    .execute();
  return rows.flatMap(({ started_at_ms }) => started_at_ms ?? []);
}
