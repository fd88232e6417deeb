import { sql } from 'kysely';
import type { Database } from './database.ts';

/**
 * Runs queries in one transaction in which PostgreSQL shows the rows of this person alone, whatever they ask for.
 * `db` is of the role `locked_in_server`. Who is called is forgotten with the transaction.
 */
export function asCaller<T>(db: Database, userId: string, run: (tx: Database) => Promise<T>): Promise<T> {
  return db.transaction().execute(async (tx) => {
    await setCaller(tx, userId);
    return run(tx);
  });
}

/** Until the transaction ends. */
export async function setCaller(tx: Database, userId: string): Promise<void> {
  await sql`select set_config('locked_in.caller', ${userId}, true)`.execute(tx);
}
