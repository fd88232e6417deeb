import { randomUUID } from 'node:crypto';
import { type Database, openDatabase } from '../database.ts';
import { query, TEMPLATE_VARIABLE, URL_VARIABLE, withDatabase } from './test-server.ts';

export type TestDatabase = {
  readonly db: Database;
  readonly url: string;
  /** False cuts every connection and refuses new ones, as a database that is away does; true ends that. */
  readonly setReachable: (isReachable: boolean) => Promise<void>;
  /** Closes `db` and removes the database. */
  readonly drop: () => Promise<void>;
};

/** A database of its own for one test file, migrated. */
export async function cloneTestDatabase(): Promise<TestDatabase> {
  return createTestDatabase(`template ${fromSetup(TEMPLATE_VARIABLE)}`);
}

/** Empty, unless `from` says what it is made from. */
export async function createTestDatabase(from = ''): Promise<TestDatabase> {
  const name = `locked_in_test_${randomUUID().replaceAll('-', '')}`;
  await onServer(`create database ${name} ${from}`);
  const url = withDatabase(fromSetup(URL_VARIABLE), name);
  const db = openDatabase(url, { maxConnections: 5, waitMs: 60_000 }); // on a machine that is busy with other tests
  return {
    db,
    url,
    setReachable: (isReachable) => setReachable(name, isReachable),
    drop: async () => {
      await db.destroy();
      await onServer(`drop database ${name} with (force)`);
    },
  };
}

async function setReachable(name: string, isReachable: boolean): Promise<void> {
  await onServer(`alter database ${name} with allow_connections ${isReachable}`);
  if (isReachable) return;
  await onServer(`select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}'`);
}

async function onServer(statement: string): Promise<void> {
  await query(fromSetup(URL_VARIABLE), statement);
}

function fromSetup(variable: string): string {
  const value = process.env[variable];
  if (value) return value;
  throw new Error(`${variable} is not set: run these tests with vitest, whose setup provides a PostgreSQL`);
}
