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
  for (const month of months) await createMonth(db, month);
}

/**
 * Drops every month that ends before a date, `YYYY-MM-DD`, without waiting for the writers of other months longer than
 * `LOCK_TIMEOUT`: throws then, and can be tried again.
 */
export async function dropMonthsBefore(db: Database, date: string): Promise<readonly string[]> {
  const { rows } = await sql<{ name: string }>`
    select relname as name from pg_inherits join pg_class on pg_class.oid = inhrelid
    where inhparent = 'event_chunk'::regclass order by relname
  `.execute(db);
  const gone = rows.map(({ name }) => name).filter((name) => endsBefore(name, date));
  for (const name of gone) await dropMonth(db, name);
  return gone;
}

const LOCK_TIMEOUT = '2s';

async function dropMonth(db: Database, name: string): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await sql`set local lock_timeout = ${sql.lit(LOCK_TIMEOUT)}`.execute(tx);
    await sql`select pg_advisory_xact_lock(${PARTITION_LOCK}::bigint)`.execute(tx);
    await sql`drop table ${sql.id(name)}`.execute(tx);
  });
}

function endsBefore(name: string, date: string): boolean {
  const month = /^event_chunk_(\d{4})_(\d{2})$/.exec(name);
  return month !== null && `${followingMonth(`${month[1]}-${month[2]}`)}-01` <= date;
}

/** Attaching takes a weaker lock on `event_chunk` than `create table … partition of`, which would wait for every writer. */
async function createMonth(db: Database, month: string): Promise<void> {
  const name = sql.id(`event_chunk_${month.replace('-', '_')}`);
  await db.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(${PARTITION_LOCK}::bigint)`.execute(tx);
    if (await hasMonth(tx, month)) return;
    await sql`create table ${name} (like event_chunk including defaults including constraints including storage)`.execute(
      tx,
    );
    await sql`
      alter table event_chunk attach partition ${name}
      for values from (${sql.lit(`${month}-01`)}) to (${sql.lit(`${followingMonth(month)}-01`)})
    `.execute(tx);
  });
}

async function hasMonth(tx: Database, month: string): Promise<boolean> {
  const { rows } = await sql<{ found: boolean }>`
    select to_regclass(${`event_chunk_${month.replace('-', '_')}`}) is not null as found`.execute(tx);
  return rows[0]?.found ?? false;
}

function followingMonth(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number, 1)).toISOString().slice(0, 7);
}

/** Any number that nothing else locks on a database of this product. */
const PARTITION_LOCK = '7810034218850160002';
