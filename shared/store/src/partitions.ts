import { sql } from 'kysely';
import type { Database } from './database.ts';
import type { NewChunk } from './new-chunk.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * The date that decides a chunk's partition: the UTC date of its first event, which every copy carries. A clock more
 * than a year behind or two days ahead of the receipt would make partitions without end: such a chunk rests under the
 * date of its receipt, and its copies are met by `insertChunks` looking for its identity.
 */
export function startedOn({ head, startedAtMs }: NewChunk): string {
  const isBelievable =
    startedAtMs > head.receivedAtMs - 366 * DAY_MS && startedAtMs < head.receivedAtMs + 2 * DAY_MS;
  return new Date(isBelievable ? startedAtMs : head.receivedAtMs).toISOString().slice(0, 10);
}

/** "no partition of relation "event_chunk" found for row": check_violation without a constraint's name. */
export function isPartitionMissing(error: unknown): boolean {
  return (
    error instanceof Error &&
    'code' in error &&
    error.code === '23514' &&
    error.message.startsWith('no partition of relation')
  );
}

/** Makes the month of each date, unless it is there. Does not stop others from writing meanwhile. */
export async function createPartitions(db: Database, dates: readonly string[]): Promise<void> {
  const months = new Set(dates.map((date) => date.slice(0, 7)));
  for (const month of months) {
    if ((await createMonth(db, month)) === 'half-dropped') {
      await dropMonth(db, month);
      await createMonth(db, month);
    }
  }
}

/** The months there are tables for, `YYYY-MM`, oldest first. */
export async function listMonths(db: Database): Promise<readonly string[]> {
  const { rows } = await sql<{ name: string }>`
    select relname as name from pg_class
    where relnamespace = 'public'::regnamespace and relkind = 'r' and relname ~ '^event_chunk_\\d{4}_\\d{2}$'
    order by relname
  `.execute(db);
  return rows.map(({ name }) => name.slice('event_chunk_'.length).replace('_', '-'));
}

/** The month has a table of its own, and ends before a date, `YYYY-MM-DD`. */
export function endsBefore(month: string, date: string): boolean {
  return `${followingMonth(month)}-01` <= date;
}

/**
 * Drops a month with all that is in it. Nobody who writes or reads other months waits for it: the table is let go of
 * first, which waits for whoever is at work, and then belongs to nobody. Throws when that takes longer than
 * `LOCK_TIMEOUT`, and can be called again, whatever it had come to.
 */
export async function dropMonth(db: Database, month: string): Promise<void> {
  await db.connection().execute(async (connection) => {
    await sql`select set_config('lock_timeout', ${LOCK_TIMEOUT}, false)`.execute(connection);
    try {
      await sql`select pg_advisory_lock(${PARTITION_LOCK}::bigint)`.execute(connection);
      await letGo(connection, month);
      await sql`drop table ${tableOf(month)}`.execute(connection);
    } finally {
      await sql`select pg_advisory_unlock_all()`.execute(connection);
      await sql`reset lock_timeout`.execute(connection);
    }
  });
}

const LOCK_TIMEOUT = '2s';

async function letGo(connection: Database, month: string): Promise<void> {
  const state = await readState(connection, month);
  if (state === 'alone') return;
  const how = state === 'leaving' ? sql`finalize` : sql`concurrently`;
  await sql`alter table event_chunk detach partition ${tableOf(month)} ${how}`.execute(connection);
}

/** `leaving` and `alone` are what a process leaves that ends while it drops the month. */
type MonthState = 'absent' | 'attached' | 'leaving' | 'alone';

async function readState(db: Database, month: string): Promise<MonthState> {
  const { rows } = await sql<{ state: MonthState }>`
    select case when place is null then 'absent'
                when inhrelid is null then 'alone'
                when inhdetachpending then 'leaving' else 'attached' end as state
    from to_regclass(${nameOf(month)}) as place left join pg_inherits on inhrelid = place
  `.execute(db);
  return rows[0]?.state ?? 'absent';
}

/** Of its table. */
export function nameOf(month: string): string {
  return `event_chunk_${month.replace('-', '_')}`;
}

/** For statements about one month alone. */
export function tableOf(month: string) {
  return sql.id(nameOf(month));
}

/** Attaching takes a weaker lock on `event_chunk` than `create table … partition of`, which would wait for every writer. */
async function createMonth(db: Database, month: string): Promise<'there' | 'half-dropped'> {
  const name = tableOf(month);
  return db.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(${PARTITION_LOCK}::bigint)`.execute(tx);
    const state = await readState(tx, month);
    if (state !== 'absent') return state === 'attached' ? 'there' : 'half-dropped';
    await sql`create table ${name} (like event_chunk including defaults including constraints including storage)`.execute(
      tx,
    );
    await sql`
      alter table event_chunk attach partition ${name}
      for values from (${sql.lit(`${month}-01`)}) to (${sql.lit(`${followingMonth(month)}-01`)})
    `.execute(tx);
    return 'there';
  });
}

function followingMonth(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number, 1)).toISOString().slice(0, 7);
}

/** Any number that nothing else locks on a database of this product. */
const PARTITION_LOCK = '7810034218850160002';
