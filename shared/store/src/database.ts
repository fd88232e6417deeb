import { Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import type { Tables } from './tables.ts';

export type Database = Kysely<Tables>;

/** A pool on one PostgreSQL (15 to 18). Connects lazily; `db.destroy()` closes it. */
export function openDatabase(url: string, options: { readonly maxConnections: number }): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: options.maxConnections,
    application_name: 'locked-in',
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 30_000,
    keepAlive: true,
    statement_timeout: 15_000,
    idle_in_transaction_session_timeout: 15_000,
    types: { getTypeParser },
  });
  pool.on('error', ignoreConnectionLoss);
  pool.on('connect', (client) => client.on('error', ignoreConnectionLoss));
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
}

export async function isDatabaseUp(db: Database): Promise<boolean> {
  return sql`select 1`.execute(db).then(
    () => true,
    () => false,
  );
}

const DATE = pg.types.builtins.DATE;
const INT8 = pg.types.builtins.INT8;

/** bigint as number (all of ours are milliseconds below 2^53), date as its own text. */
function getTypeParser(oid: number, format?: 'text' | 'binary'): (value: string) => unknown {
  if (oid === INT8) return Number;
  if (oid === DATE) return String;
  return format === 'binary' ? pg.types.getTypeParser(oid, 'binary') : pg.types.getTypeParser(oid, 'text');
}

/**
 * Without a listener node ends the process. The pool listens to idle connections only, so each one is listened to as
 * well: whoever uses it is told by the query that fails, and the next query opens another.
 */
function ignoreConnectionLoss(): void {}
