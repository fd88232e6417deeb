import type { Transaction } from 'kysely';
import type { Database } from './database.ts';
import type { Tables } from './tables.ts';

/** All or nothing: in the caller's transaction where there is one, else in one of its own. */
export function inTransaction<T>(db: Database, run: (tx: Transaction<Tables>) => Promise<T>): Promise<T> {
  return isTransaction(db) ? run(db) : db.transaction().execute(run);
}

function isTransaction(db: Database): db is Transaction<Tables> {
  return db.isTransaction;
}
