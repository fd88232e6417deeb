import { sql } from 'kysely';
import type { Database } from './database.ts';

export type InboxDepth = {
  /** Never tried. */
  readonly waiting: number;
  /** Tried before. */
  readonly retrying: number;
  readonly dead: number;
  /** How long ago the first of those that wait was received. */
  readonly oldestSeconds: number;
};

export async function readInboxDepth(db: Database): Promise<InboxDepth> {
  const { rows } = await sql<InboxDepth>`
    select count(*) filter (where attempt = 1)::integer as "waiting",
           count(*) filter (where attempt > 1)::integer as "retrying",
           (select count(*) from dead_chunk)::integer as "dead",
           greatest(0, coalesce(extract(epoch from now()) - min((head->>'receivedAtMs')::float8) / 1000, 0))::float8
             as "oldestSeconds"
    from inbox_chunk
  `.execute(db);
  return rows[0] ?? { waiting: 0, retrying: 0, dead: 0, oldestSeconds: 0 };
}
