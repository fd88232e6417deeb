import { randomUUID } from 'node:crypto';
import { type Database, openDatabase } from '../database.ts';
import { query, TEMPLATE_VARIABLE, URL_VARIABLE, withDatabase } from './test-server.ts';

export type TestDatabase = {
  readonly db: Database;
  readonly url: string;
  /** Closes `db` and removes the database. */
  readonly drop: () => Promise<void>;
};

/** A database of its own for one test file, migrated. */
export async function cloneTestDatabase(): Promise<TestDatabase> {
  const name = `locked_in_test_${randomUUID().replaceAll('-', '')}`;
  await onServer(`create database ${name} template ${fromSetup(TEMPLATE_VARIABLE)}`);
  const url = withDatabase(fromSetup(URL_VARIABLE), name);
  const db = openDatabase(url, { maxConnections: 5 });
  return {
    db,
    url,
    drop: async () => {
      await db.destroy();
      await onServer(`drop database ${name} with (force)`);
    },
  };
}

async function onServer(statement: string): Promise<void> {
  await query(fromSetup(URL_VARIABLE), statement);
}

function fromSetup(variable: string): string {
  const value = process.env[variable];
  if (value) return value;
  throw new Error(`${variable} is not set: run these tests with vitest, whose setup provides a PostgreSQL`);
}
