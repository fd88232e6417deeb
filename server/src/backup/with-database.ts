import { type Database, isConnectionError, openDatabase } from '@locked-in/store';
import { findDatabase, type PlaceOptions } from '../find-database.ts';

/** A command's whole life: options, database, work, one sentence. Exit 1 with one sentence when it fails. */
export async function withDatabase<T extends PlaceOptions>(
  readOptions: () => T,
  work: (db: Database, options: T) => Promise<string>,
): Promise<void> {
  try {
    const options = readOptions();
    const { databaseUrl, leave } = await findDatabase(options);
    const db = openDatabase(databaseUrl, { maxConnections: 2, isPatient: true });
    try {
      process.stdout.write(`${await work(db, options)}\n`);
    } finally {
      await db.destroy();
      await leave();
    }
  } catch (error) {
    process.stderr.write(`${toSentence(error)}\n`);
    process.exitCode = 1;
  }
}

function toSentence(error: unknown): string {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT' && 'path' in error)
    return `There is no ${error.path}.`;
  if (isConnectionError(error)) return 'The database cannot be reached.';
  return error instanceof Error ? error.message : String(error);
}
