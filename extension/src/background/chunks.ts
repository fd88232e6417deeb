import { LIMITS, type Received } from '@locked-in/contracts';
import { type ChunkRecord, type Journal, type SessionRecord, writeTo } from '../platform/database.ts';
import { waitingOf } from './complete-until.ts';

/** Room for the `{"events":[…]}` around the events, and then some. */
const CHUNK_BYTES = 200 * 1024;

/** What an acknowledged chunk may take from the server's answer to the server's table. */
const IN_TRANSIT_MS = 60_000;

/** Cuts everything recorded so far into chunks, which are never cut again. */
export async function sealEvents(db: Journal, nowMs: number): Promise<void> {
  while (await sealOldest(db, nowMs));
}

/**
 * Cuts the oldest events that are in no chunk yet into one; answers whether there were any. While the server is away
 * nothing is cut, so that a backlog goes out in few large chunks and not in a small one for every attempt.
 */
export async function sealOldest(db: Journal, nowMs: number): Promise<boolean> {
  const sessions = await Promise.all((await readUnsealed(db)).map((id) => db.get('sessions', id)));
  const known = sessions.filter((session) => session !== undefined);
  for (const { sessionId } of known.toSorted((a, b) => a.startedAtMs - b.startedAtMs)) {
    if (await sealChunk(db, sessionId, nowMs)) return true;
  }
  return false;
}

/** The sessions that have such events, from one key each, however many there are. */
async function readUnsealed(db: Journal): Promise<readonly string[]> {
  const ids: string[] = [];
  for (;;) {
    const last = ids.at(-1);
    const after = last === undefined ? undefined : IDBKeyRange.lowerBound([last, Number.MAX_SAFE_INTEGER]);
    const [next] = await db.getAllKeys('events', after, 1);
    if (!next) return ids;
    ids.push(next[0]);
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
      waitingEvents: taken.length,
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
  await changeChunk(db, chunk, ({ waitingSinceMs: _, waitingEvents: __, ...sent }) => ({
    ...sent,
    acknowledgedAtMs: nowMs,
  }));
}

/** A chunk that the server will never take is kept, shown, and not sent again. */
export async function markRejected(db: Journal, chunk: ChunkRecord, reason: string): Promise<void> {
  await changeChunk(db, chunk, ({ waitingSinceMs: _, waitingEvents: __, ...parked }) => ({
    ...parked,
    rejected: reason,
  }));
}

/**
 * Puts the chunks that the server misses back into the queue, unless they may still be on their way inside it.
 * Answers whether there is anything here that it misses and may still take.
 */
export async function markMissing(
  db: Journal,
  session: SessionRecord,
  { received, nowMs }: { readonly received: Received; readonly nowMs: number },
): Promise<boolean> {
  const tail: readonly [number, number] = [received.lastSeq + 1, session.nextSeq - 1];
  const gaps = [...received.missing, tail];
  const tx = writeTo(db, ['chunks']);
  const store = tx.objectStore('chunks');
  const chunks = await store.getAll(ofSession(session.sessionId));
  const missed = chunks.filter((chunk) => chunk.rejected === undefined && isMissed(chunk, gaps));
  const lost = missed.filter((chunk) => !isOnItsWay(chunk, nowMs));
  await Promise.all([...lost.map((chunk) => store.put(toWaiting(chunk, nowMs))), tx.done]);
  return missed.length > 0;
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

/** Something of it is still to be sent: asking the server would tell nothing new. */
export async function isStillToSend(db: Journal, session: SessionRecord): Promise<boolean> {
  const waiting = await db.countFromIndex('chunks', 'waitingOf', waitingOf(session.sessionId));
  return waiting > 0 || session.sealedUpTo < session.nextSeq;
}

function toWaiting(chunk: ChunkRecord, nowMs: number): ChunkRecord {
  return { ...chunk, waitingSinceMs: nowMs, waitingEvents: chunk.events.length };
}

function isMissed(chunk: ChunkRecord, gaps: readonly (readonly [number, number])[]): boolean {
  const lastSeq = chunk.firstSeq + chunk.events.length - 1;
  return gaps.some(([from, to]) => from <= lastSeq && chunk.firstSeq <= to);
}

function isOnItsWay({ acknowledgedAtMs }: ChunkRecord, nowMs: number): boolean {
  return acknowledgedAtMs === undefined || nowMs - acknowledgedAtMs < IN_TRANSIT_MS;
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
