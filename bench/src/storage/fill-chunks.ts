import { createPartitions, type Database } from '@locked-in/store';
import { sql } from 'kysely';

const CHUNKS_PER_SESSION = 12;
const AT_ONCE = 100_000;

export type Fill = {
  /** How many are to be made, and how many were made before. */
  readonly chunks: number;
  readonly from?: number;
  readonly people: number;
  /** All of it in this month, `YYYY-MM`; by default in this one. */
  readonly month?: string;
  /** Events in each. */
  readonly count: number;
  readonly body: Buffer;
};

/** Chunks at rest as if people had recorded them: sessions of an hour, everybody's spread over the month. */
export async function fillChunks(db: Database, fill: Fill): Promise<void> {
  const { from = 0, month = new Date().toISOString().slice(0, 7) } = fill;
  await createPartitions(db, [`${month}-01`]);
  const end = from + fill.chunks;
  for (let next = from; next < end; next += AT_ONCE) {
    await fillSome(db, { ...fill, month, from: next, to: Math.min(next + AT_ONCE, end) - 1 });
  }
}

async function fillSome(
  db: Database,
  { people, month, count, body, from, to }: Required<Fill> & { readonly to: number },
): Promise<void> {
  await sql`
    insert into event_chunk (user_id, session_id, device_id, first_seq, count, started_on, received_at, body)
    select md5('user' || session % ${people}::int)::uuid, md5(${month}::text || session)::uuid,
           md5('device' || session % ${people}::int)::uuid, (n % ${CHUNKS_PER_SESSION}::int) * ${count}::int, ${count}::int,
           ${`${month}-01`}::date + (session / ${people}::int) % 28, now(), ${body}::bytea
    from generate_series(${from}::int, ${to}::int) as n
    cross join lateral (select n / ${CHUNKS_PER_SESSION}::int as session) as of_session
  `.execute(db);
}
