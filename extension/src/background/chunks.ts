import { LIMITS, type Received } from '@locked-in/contracts';
import { type ChunkRecord, type Journal, type SessionRecord, writeTo } from '../platform/database.ts';

/** Room for the `{"events":[…]}` around the events, and then some. */
const CHUNK_BYTES = 200 * 1024;

/** What an acknowledged chunk may take from the server's answer to the server's table. */
const IN_TRANSIT_MS = 60_000;

/** Cuts everything recorded so far into chunks, which are never cut again. */
export async function sealEvents(db: Journal, nowMs: number): Promise<void> {
  const keys = await db.getAllKeys('events');
  for (const sessionId of new Set(keys.map(([id]) => id))) {
    while (await sealChunk(db, sessionId, nowMs));
  }
}

async function sealChunk(db: Journal, sessionId: string, nowMs: number): Promise<boolean> {
  const tx = writeTo(db, ['sessions', 'events', 'chunks']);
  const [sessions, events] = [tx.objectStore('sessions'), tx.objectStore('events')];
  const session = await sessions.get(sessionId);
  const open = await events.getAll(ofSession(sessionId), LIMITS.eventsPerChunk);
  const taken = open.slice(0, countFitting(open.map((record) => record.event)));
  if (!session || taken.length === 0) return tx.done.then(() => false);
  const firstSeq = session.sealedUpTo;
  const upTo = firstSeq + taken.length;
  await Promise.all([
    tx.objectStore('chunks').add({
      sessionId,
      firstSeq,
      events: taken.map((record) => record.event),
      waitingSinceMs: nowMs,
    }),
    events.delete(IDBKeyRange.bound([sessionId, firstSeq], [sessionId, upTo], false, true)),
    sessions.put({ ...session, sealedUpTo: upTo }),
    tx.done,
  ]);
  return true;
}

function countFitting(events: readonly unknown[]): number {
  const encoder = new TextEncoder();
  let bytes = 0;
  const end = events.findIndex((event) => {
    bytes += encoder.encode(JSON.stringify(event)).length + 1;
    return bytes > CHUNK_BYTES;
  });
  return end < 0 ? events.length : Math.max(1, end);
}

/** The chunk that has waited longest. */
export function readOldestWaiting(db: Journal): Promise<ChunkRecord | undefined> {
  return db.getFromIndex('chunks', 'waitingSinceMs', IDBKeyRange.lowerBound(0));
}

/** Acknowledged chunks stay until the server has confirmed the whole session. */
export async function markAcknowledged(db: Journal, chunk: ChunkRecord, nowMs: number): Promise<void> {
  await changeChunk(db, chunk, ({ waitingSinceMs: _, ...sent }) => ({ ...sent, acknowledgedAtMs: nowMs }));
}

/** A chunk that the server will never take is kept, shown, and not sent again. */
export async function markRejected(db: Journal, chunk: ChunkRecord, reason: string): Promise<void> {
  await changeChunk(db, chunk, ({ waitingSinceMs: _, ...parked }) => ({ ...parked, rejected: reason }));
}

/** Puts the chunks that the server misses back into the queue, unless they may still be on their way inside it. */
export async function markMissing(
  db: Journal,
  session: SessionRecord,
  { received, nowMs }: { readonly received: Received; readonly nowMs: number },
): Promise<void> {
  const tail: readonly [number, number] = [received.lastSeq + 1, session.nextSeq - 1];
  const gaps = [...received.missing, tail];
  const tx = writeTo(db, ['chunks']);
  const store = tx.objectStore('chunks');
  const chunks = await store.getAll(ofSession(session.sessionId));
  const lost = chunks.filter((chunk) => isLost(chunk, gaps, nowMs));
  await Promise.all([...lost.map((chunk) => store.put({ ...chunk, waitingSinceMs: nowMs })), tx.done]);
}

/** The server holds all of it: the chunks go, the session stays. Nothing happens if an event was added meanwhile. */
export async function completeSession(db: Journal, session: SessionRecord): Promise<boolean> {
  const tx = writeTo(db, ['sessions', 'chunks']);
  const now = await tx.objectStore('sessions').get(session.sessionId);
  if (!now || now.nextSeq !== session.nextSeq) return tx.done.then(() => false);
  await Promise.all([
    tx.objectStore('sessions').put({ ...now, isComplete: true }),
    tx.objectStore('chunks').delete(ofSession(session.sessionId)),
    tx.done,
  ]);
  return true;
}

/** Something of it is still to be sent, or was rejected: asking the server would tell nothing new. */
export async function hasUnconfirmable(db: Journal, session: SessionRecord): Promise<boolean> {
  const chunks = await db.getAll('chunks', ofSession(session.sessionId));
  const isSent = chunks.every((chunk) => chunk.waitingSinceMs === undefined && chunk.rejected === undefined);
  return !isSent || session.sealedUpTo < session.nextSeq;
}

function isLost(chunk: ChunkRecord, gaps: readonly (readonly [number, number])[], nowMs: number): boolean {
  const lastSeq = chunk.firstSeq + chunk.events.length - 1;
  const isSettled = chunk.acknowledgedAtMs !== undefined && nowMs - chunk.acknowledgedAtMs >= IN_TRANSIT_MS;
  return isSettled && gaps.some(([from, to]) => from <= lastSeq && chunk.firstSeq <= to);
}

async function changeChunk(
  db: Journal,
  { sessionId, firstSeq }: ChunkRecord,
  change: (chunk: ChunkRecord) => ChunkRecord,
): Promise<void> {
  const tx = writeTo(db, ['chunks']);
  const store = tx.objectStore('chunks');
  const chunk = await store.get([sessionId, firstSeq]);
  await Promise.all([chunk && store.put(change(chunk)), tx.done]);
}

function ofSession(sessionId: string): IDBKeyRange {
  return IDBKeyRange.bound([sessionId, 0], [sessionId, Number.MAX_SAFE_INTEGER]);
}
