import type { Erased } from '@locked-in/contracts';
import { sql } from 'kysely';
import type { Database } from './database.ts';
import { inTransaction } from './in-transaction.ts';
import { listOwnTables } from './own-tables.ts';

/** Longer than a request may otherwise take: a year of sessions goes in one transaction. */
const MAY_TAKE = '5min';

/**
 * Removes every row of a person from every table, their account with it. What stays is that somebody with this id was
 * erased, when, and how many rows went: chunks of theirs that are still on their way are dropped by it.
 */
export function erasePerson(db: Database, userId: string): Promise<Erased> {
  return inTransaction(db, async (tx) => {
    await sql`select set_config('statement_timeout', ${MAY_TAKE}, true)`.execute(tx);
    await sql`insert into erased_person (user_id) values (${userId}) on conflict do nothing`.execute(tx);
    const tables = await listOwnTables(tx, 'delete');
    const counts: Record<string, number> = {};
    for (const table of tables.filter((name) => name !== 'app_user')) {
      counts[table] = await removeFrom(tx, table, userId);
    }
    counts.app_user = await removeFrom(tx, 'app_user', userId); // last: the rest refers to it, and what may not be removed by itself goes along
    await sql`update erased_person set rows = ${JSON.stringify(counts)} where user_id = ${userId}`.execute(
      tx,
    );
    return counts;
  });
}

async function removeFrom(tx: Database, table: string, userId: string): Promise<number> {
  const { numAffectedRows } = await sql`delete from ${sql.table(table)} where user_id = ${userId}`.execute(
    tx,
  );
  return Number(numAffectedRows ?? 0);
}

export async function isErased(db: Database, userId: string): Promise<boolean> {
  const row = await db
    .selectFrom('erased_person')
    .select('user_id')
    .where('user_id', '=', userId)
    .executeTakeFirst();
  return row !== undefined;
}
