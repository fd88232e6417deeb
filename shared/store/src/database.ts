import { Socket } from 'node:net';
import { Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import type { Tables } from './tables.ts';

export type Database = Kysely<Tables>;

/** What a connection may do: what a caller may with their own rows, or what it takes to find out who calls. */
export type DatabaseRole = 'locked_in_server' | 'locked_in_gate';

export type DatabaseOptions = {
  readonly maxConnections: number;
  /** Absent: everything that the user of the address may. */
  readonly role?: DatabaseRole | undefined;
  /** How long to wait for a connection, be it new or one that others use. */
  readonly waitMs?: number | undefined;
  /** For work that has no limit of time, as migrations: a database that says nothing is waited for. */
  readonly isPatient?: boolean | undefined;
};

const WAIT_MS = 5_000;
const STATEMENT_MS = 14_000;
/** A statement is ended by the database before: who says nothing for so long is not there any more. */
const SILENCE_MS = 15_000;
/** The database's side of a connection that was cut: without this it keeps what was locked for a quarter of an hour. */
const GIVE_UP_DEAD_CLIENTS =
  '-c tcp_keepalives_idle=10 -c tcp_keepalives_interval=3 -c tcp_keepalives_count=3 -c tcp_user_timeout=15000';

/** A pool on one PostgreSQL (15 to 18). Connects lazily; `db.destroy()` closes it. */
export function openDatabase(url: string, options: DatabaseOptions): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: options.maxConnections,
    application_name: 'locked-in',
    connectionTimeoutMillis: options.waitMs ?? WAIT_MS,
    idleTimeoutMillis: 30_000,
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
    statement_timeout: STATEMENT_MS,
    idle_in_transaction_session_timeout: STATEMENT_MS,
    options: options.role ? `${GIVE_UP_DEAD_CLIENTS} -c role=${options.role}` : GIVE_UP_DEAD_CLIENTS,
    types: { getTypeParser },
  });
  pool.on('error', ignoreConnectionLoss);
  pool.on('connect', (client) => {
    client.on('error', ignoreConnectionLoss);
    if (!options.isPatient) giveUpWhenSilent(client);
  });
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
}

/** A network that drops packets tells nobody: the kernel alone would wait a quarter of an hour for an answer. */
function giveUpWhenSilent(client: pg.PoolClient): void {
  const stream = socketOf(client);
  stream?.setTimeout(SILENCE_MS, () => stream.destroy(new Error('Connection terminated: no answer')));
}

function socketOf(client: object): Socket | undefined {
  const connection = 'connection' in client ? Object(client.connection) : {};
  return connection.stream instanceof Socket ? connection.stream : undefined;
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

/**
 * Whether a few megabytes can be written, asked after something could not be: a full disk still answers `select 1`.
 * Nothing is left of it.
 */
export async function hasRoom(db: Database): Promise<boolean> {
  return db
    .transaction()
    .execute((tx) =>
      sql`create temporary table room on commit drop as
          select md5(line::text) as line from generate_series(1, 40000) as line`.execute(tx),
    )
    .then(
      () => true,
      () => false,
    );
}
