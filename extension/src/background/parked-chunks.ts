import type { Parked, ParkedKey } from '../doctor-messages.ts';
import { type ChunkRecord, type Journal, writeTo } from '../platform/database.ts';
import { toWaiting } from './chunks.ts';
import { toUnconfirmed } from './confirm-sessions.ts';

const SHOWN = 50;

/** What the server refused, without the pages in it. */
export async function readParked(db: Journal): Promise<readonly Parked[]> {
  const chunks = await db.getAllFromIndex('chunks', 'rejectedOf', undefined, SHOWN);
  return Promise.all(chunks.map((chunk) => toParked(db, chunk)));
}

async function toParked(db: Journal, chunk: ChunkRecord): Promise<Parked> {
  const { sessionId, firstSeq, events, rejected = '' } = chunk;
  const session = await db.get('sessions', sessionId);
  return {
    sessionId,
    firstSeq,
    intent: session?.intent ?? '',
    events: events.length,
    fromMs: events[0]?.occurredAtMs ?? 0,
    toMs: events.at(-1)?.occurredAtMs ?? 0,
    reason: rejected,
  };
}

/** Back into the queue, as it is. Answers whether it was parked. */
export function sendParkedAgain(db: Journal, key: ParkedKey, nowMs: number): Promise<boolean> {
  return changeParked(db, key, ({ rejected: _, ...chunk }) => toWaiting(chunk, nowMs));
}

/** Gone for good: the server will never have these events. Answers whether it was parked. */
export function dropParked(db: Journal, key: ParkedKey): Promise<boolean> {
  return changeParked(db, key, () => undefined);
}

/** The server is asked once more what it has of the session, because what it misses has changed. */
async function changeParked(
  db: Journal,
  { sessionId, firstSeq }: ParkedKey,
  change: (chunk: ChunkRecord) => ChunkRecord | undefined,
): Promise<boolean> {
  const tx = writeTo(db, ['sessions', 'chunks']);
  const [sessions, chunks] = [tx.objectStore('sessions'), tx.objectStore('chunks')];
  const [session, chunk] = await Promise.all([sessions.get(sessionId), chunks.get([sessionId, firstSeq])]);
  if (chunk?.rejected === undefined) return tx.done.then(() => false);
  const changed = change(chunk);
  await Promise.all([
    changed ? chunks.put(changed) : chunks.delete([sessionId, firstSeq]),
    session && sessions.put(toUnconfirmed(session)),
    tx.done,
  ]);
  return true;
}
