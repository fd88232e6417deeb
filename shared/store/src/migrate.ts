import type { Database } from './database.ts';

/** The database was migrated by a newer release: this one must not touch it. */
export class SchemaNewerError extends Error {
  override readonly name = 'SchemaNewerError';
}

export async function migrateToLatest(_db: Database): Promise<void> {
  throw new Error('to come');
}

export async function hasLatestSchema(_db: Database): Promise<boolean> {
  throw new Error('to come');
}
