import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Database } from './database.ts';
import { recordset } from './jsonb.ts';
import type { NewChunk } from './new-chunk.ts';
import { unpackEvents } from './packed-events.ts';

const KEY = 'user_id uuid, session_id uuid, device_id uuid, first_seq integer';

type StoredBody = { readonly chunk_key: string; readonly body: Buffer };

/**
 * Chunks that came again. A copy says nothing; one with other events under a known identity was not stored, and that
 * is noted, by a digest alone: no browser of ours sends such a thing. Answers those that were in conflict.
 */
export async function noteConflicts(
  tx: Database,
  repeated: readonly NewChunk[],
): Promise<readonly NewChunk[]> {
  if (repeated.length === 0) return [];
  const stored = await readStored(tx, repeated);
  const conflicts = repeated.filter((chunk) => isOther(chunk, stored.get(keyOf(chunk))));
  if (conflicts.length === 0) return [];
  await tx
    .insertInto('chunk_conflict')
    .values(conflicts.map((chunk) => ({ ...toKey(chunk), digest: digestOf(chunk) })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return conflicts;
}

async function readStored(tx: Database, chunks: readonly NewChunk[]): Promise<ReadonlyMap<string, Buffer>> {
  const { rows } = await sql<StoredBody>`
    select concat_ws(' ', known.user_id, known.session_id, known.device_id, known.first_seq) as chunk_key, known.body
    from event_chunk as known join ${recordset(chunks.map(toKey), KEY)} using (user_id, session_id, device_id, first_seq)
  `.execute(tx);
  return new Map(rows.map(({ chunk_key, body }) => [chunk_key, body]));
}

/** A browser that was restarted may pack the same events into other bytes. */
function isOther({ body }: NewChunk, stored: Buffer | undefined): boolean {
  if (stored === undefined || stored.equals(body)) return false;
  return JSON.stringify(unpackEvents(stored)) !== JSON.stringify(unpackEvents(body));
}

function digestOf({ body }: NewChunk): Buffer {
  return createHash('sha256')
    .update(JSON.stringify(unpackEvents(body)))
    .digest();
}

function toKey({ head }: NewChunk) {
  return {
    user_id: head.userId,
    session_id: head.sessionId,
    device_id: head.deviceId,
    first_seq: head.firstSeq,
  };
}

function keyOf(chunk: NewChunk): string {
  return Object.values(toKey(chunk)).join(' ').toLowerCase();
}
