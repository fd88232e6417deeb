import type { Database } from '../database.ts';

export type TestDatabase = {
  readonly db: Database;
  readonly url: string;
  /** Closes `db` and removes the database. */
  readonly drop: () => Promise<void>;
};

/** A database of its own for one test file, migrated. */
export async function cloneTestDatabase(): Promise<TestDatabase> {
  throw new Error('to come');
}
