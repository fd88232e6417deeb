import { sql } from 'kysely';
import type { Database } from './database.ts';
import { dropMonth, endsBefore, listMonths, nameOf, tableOf } from './partitions.ts';

/** What was removed: whole months, and chunks one by one. */
export type Removed = { readonly months: readonly string[]; readonly chunks: number };

/** As many pages of a table are looked through in one statement; each locks nothing but the chunks it removes. */
const PAGES_AT_ONCE = 512;
/** Past so many tries nobody waits for the analysis of a session any more. */
const PATIENT_ATTEMPTS = 5;

/**
 * Removes the events of days that are longer ago than `days`, by the database's clock: months as a whole where all of
 * them is over. What came within the last day, or waits for its analysis, stays until the next time: events may be old
 * when they arrive.
 */
export async function removeEventsOlderThan(db: Database, days: number): Promise<Removed> {
  const before = await readDaysAgo(db, days);
  const removed = { months: [] as string[], chunks: 0 };
  for (const month of await listMonths(db)) {
    if (`${month}-01` >= before) break;
    if (endsBefore(month, before) && !(await holdsAny(db, month))) {
      await dropMonth(db, month);
      removed.months.push(month);
    } else removed.chunks += await removeFromMonth(db, month, before);
  }
  return removed;
}

/** The same for everybody who chose less than `days` for themselves; only of sessions that have ended. */
export async function removeEventsOfShorter(db: Database, days: number): Promise<number> {
  const people = await db
    .selectFrom('app_user')
    .select(['user_id', 'events_kept_days'])
    .where('events_kept_days', '<', days)
    .execute();
  let removed = 0;
  for (const { user_id, events_kept_days } of people)
    removed += await removeOfPerson(db, user_id, events_kept_days ?? days);
  return removed;
}

/** Does the work unless another process on this database is just doing it. */
export async function inRetentionTurn(db: Database, work: () => Promise<void>): Promise<void> {
  await db.connection().execute(async (connection) => {
    const { rows } = await sql<{ taken: boolean }>`
      select pg_try_advisory_lock(${RETENTION_LOCK}::bigint) as taken`.execute(connection);
    if (rows[0]?.taken !== true) return;
    try {
      await work();
    } finally {
      await sql`select pg_advisory_unlock(${RETENTION_LOCK}::bigint)`.execute(connection);
    }
  });
}

/** Any number that nothing else locks on a database of this product. */
const RETENTION_LOCK = '7810034218850160005';

async function readDaysAgo(db: Database, days: number): Promise<string> {
  const { rows } = await sql<{ date: string }>`
    select to_char((now() at time zone 'utc')::date - ${days}::integer, 'YYYY-MM-DD') as date`.execute(db);
  return rows[0]?.date ?? '';
}

const ARRIVED_TODAY = sql`chunk.received_at > now() - interval '1 day'`;
/** Not correlated, so that the few that wait are looked up once. */
const WAITS = sql`(chunk.user_id, chunk.session_id) in (
  select user_id, session_id from focus_session
  where due_at is not null and attempts <= ${sql.lit(PATIENT_ATTEMPTS)}
)`;

async function holdsAny(db: Database, month: string): Promise<boolean> {
  const { rows } = await sql<{ held: boolean }>`
    select exists (select from ${tableOf(month)} as chunk where ${ARRIVED_TODAY} or ${WAITS}) as held
  `.execute(db);
  return rows[0]?.held ?? false;
}

/** Page by page: there is no index by date, which would cost every insert, and nothing is looked at twice. */
async function removeFromMonth(db: Database, month: string, before: string): Promise<number> {
  const pages = await countPages(db, month);
  let removed = 0;
  for (let page = 0; page < pages; page += PAGES_AT_ONCE) {
    const { numAffectedRows } = await sql`
      delete from ${tableOf(month)} as chunk
      where ctid >= ${`(${page},0)`}::tid and ctid < ${`(${page + PAGES_AT_ONCE},0)`}::tid
        and started_on < ${before}::date and not (${ARRIVED_TODAY} or ${WAITS})
    `.execute(db);
    removed += Number(numAffectedRows);
  }
  return removed;
}

async function countPages(db: Database, month: string): Promise<number> {
  const { rows } = await sql<{ pages: number }>`
    select (pg_relation_size(${nameOf(month)}::regclass) / current_setting('block_size')::integer)::integer as pages
  `.execute(db);
  return rows[0]?.pages ?? 0;
}

async function removeOfPerson(db: Database, userId: string, days: number): Promise<number> {
  const { numAffectedRows } = await sql`
    delete from event_chunk as chunk using focus_session as session
    where chunk.user_id = ${userId} and session.user_id = chunk.user_id and session.session_id = chunk.session_id
      and chunk.started_on < (now() at time zone 'utc')::date - ${days}::integer
      and session.ended_at_ms is not null and not (${ARRIVED_TODAY} or ${WAITS})
  `.execute(db);
  return Number(numAffectedRows);
}
