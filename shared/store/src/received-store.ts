import type { Received } from '@locked-in/contracts';
import type { SessionEvent } from '@locked-in/domain';
import { sql } from 'kysely';
import type { Database } from './database.ts';
import { outlivesEvents } from './outlives-events.ts';
import { type StoredChunk, toDeclaredStream, unpackChunk } from './stream.ts';

type SessionKey = { readonly userId: string; readonly sessionId: string };

/**
 * Which of a device's events of a session are stored. Overlapping chunks count once. A complete session stays
 * complete when its events are past their retention.
 */
export async function readReceived(
  db: Database,
  key: SessionKey & { readonly deviceId: string },
): Promise<Received> {
  const { rows } = await sql<Received>`
    with chunk as (
      select range_agg(int4range(first_seq, first_seq + count)) as ranges from event_chunk
      where user_id = ${key.userId} and session_id = ${key.sessionId} and device_id = ${key.deviceId}
    ), session as (
      select max(last_seq) as last_seq, coalesce(bool_or(is_complete), false) as is_complete from focus_session
      where user_id = ${key.userId} and session_id = ${key.sessionId} and device_id = ${key.deviceId}
    )
    select coalesce(greatest(upper(chunk.ranges) - 1, session.last_seq), -1) as "lastSeq",
           session.is_complete as complete,
           case when session.is_complete then '[]' else coalesce((
             select json_agg(json_build_array(lower(gap), upper(gap) - 1) order by gap)
             from unnest(int4multirange(int4range(0, upper(chunk.ranges))) - chunk.ranges) as gap
           ), '[]') end as missing
    from chunk, session
  `.execute(db);
  return rows[0] ?? { lastSeq: -1, missing: [], complete: false };
}

/** The stream of the device that declared the session, in order; empty until its declaration has arrived. */
export async function readEvents(db: Database, key: SessionKey): Promise<readonly SessionEvent[]> {
  return toDeclaredStream(await readChunks(db, key))?.events ?? [];
}

export type KeptEvents = {
  readonly events: readonly SessionEvent[];
  /** Some that were stored are past their retention: what was made of them before says more than those that are left. */
  readonly isOutlived: boolean;
};

/** The stream that is left of a session, and whether that is all that was ever stored. */
export async function readKeptEvents(db: Database, key: SessionKey): Promise<KeptEvents> {
  // The row first: what arrives in between is more than it counts.
  const session = await db
    .selectFrom('focus_session')
    .select(['device_id', 'received', 'last_seq'])
    .where('user_id', '=', key.userId)
    .where('session_id', '=', key.sessionId)
    .executeTakeFirst();
  const stored = await readChunks(db, key);
  return {
    events: toDeclaredStream(stored)?.events ?? [],
    isOutlived: session !== undefined && outlivesEvents(session, stored),
  };
}

async function readChunks(db: Database, key: SessionKey): Promise<readonly StoredChunk[]> {
  const chunks = await db
    .selectFrom('event_chunk')
    .select(['device_id', 'first_seq', 'received_at', 'body'])
    .where('user_id', '=', key.userId)
    .where('session_id', '=', key.sessionId)
    .execute();
  return chunks.map(unpackChunk);
}
