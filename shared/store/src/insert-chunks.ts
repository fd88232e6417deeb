import { sql } from 'kysely';
import type { Database } from './database.ts';
import { recordset } from './jsonb.ts';
import type { NewChunk } from './new-chunk.ts';
import { startedOn } from './partitions.ts';

const COLUMNS = `user_id uuid, session_id uuid, device_id uuid, first_seq integer, count integer,
  started_on date, received_at timestamptz, body_start integer, body_bytes integer`;

type Inserted = { readonly chunk_key: string };

/**
 * One statement for all, their bodies in one piece; answers the chunks that were new. The primary key meets copies; a chunk of the same identity
 * whose first event has another time is not a copy but a conflict, which the key cannot see: it is looked for, safely,
 * because the session's row is locked.
 */
export async function insertChunks(tx: Database, chunks: readonly NewChunk[]): Promise<readonly NewChunk[]> {
  const byKey = firstOfEach(chunks);
  const kept = [...byKey.values()];
  const { rows } = await sql<Inserted>`
    insert into event_chunk as chunk
      (user_id, session_id, device_id, first_seq, count, started_on, received_at, body)
    select user_id, session_id, device_id, first_seq, count, started_on, received_at,
           substring(${Buffer.concat(kept.map(({ body }) => body))}::bytea from body_start for body_bytes)
    from ${recordset(toRows(kept), COLUMNS)}
    where not exists (
      select from event_chunk as known
      where known.user_id = input.user_id and known.session_id = input.session_id
        and known.device_id = input.device_id and known.first_seq = input.first_seq
    )
    on conflict do nothing
    returning concat_ws(' ', chunk.user_id, chunk.session_id, chunk.device_id, chunk.first_seq) as chunk_key
  `.execute(tx);
  return rows.flatMap((row) => byKey.get(row.chunk_key) ?? []);
}

function firstOfEach(chunks: readonly NewChunk[]): ReadonlyMap<string, NewChunk> {
  return new Map(chunks.toReversed().map((chunk) => [chunkKey(chunk), chunk]));
}

function chunkKey({ head }: NewChunk): string {
  return [head.userId, head.sessionId, head.deviceId, head.firstSeq].join(' ').toLowerCase();
}

function toRows(chunks: readonly NewChunk[]) {
  let bodyStart = 1; // as SQL counts
  return chunks.map((chunk) => {
    const row = toRow(chunk, bodyStart);
    bodyStart += row.body_bytes;
    return row;
  });
}

function toRow(chunk: NewChunk, bodyStart: number) {
  const { head, body } = chunk;
  return {
    user_id: head.userId,
    session_id: head.sessionId,
    device_id: head.deviceId,
    first_seq: head.firstSeq,
    count: head.count,
    started_on: startedOn(chunk),
    received_at: new Date(head.receivedAtMs),
    body_start: bodyStart,
    body_bytes: body.byteLength,
  };
}
