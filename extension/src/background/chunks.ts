import { LIMITS, type Received } from '@locked-in/contracts';
import { forgetEvents, type SessionEvent } from '@locked-in/domain';
import {
  type ChunkRecord,
  type EventRecord,
  type Journal,
  type SessionRecord,
  type Writing,
  writeTo,
} from '../platform/database.ts';
import { toKeepsake, withoutSites } from '../platform/keepsake.ts';
import { waitingOf } from './complete-until.ts';

/** Room for the `{"events":[…]}` around the events, and then some. */
const CHUNK_BYTES = 200 * 1024;

/** What an acknowledged chunk may take from the server's answer to the server's table. */
const IN_TRANSIT_MS = 60_000;

/**
 * Cuts the oldest events that are in no chunk yet into one, which is never cut again; answers whether there were any.
 * While the server is away nothing is cut, so that a backlog goes out in few large chunks and not in a small one for
 * every attempt.
 */
export async function sealOldest(db: Journal, nowMs: number): Promise<boolean> {
  for (const { sessionId } of await readUnsealed(db)) {
    if (await sealChunk(db, sessionId, nowMs)) return true;
  }
  return false;
}

/** The sessions that have events which are in no chunk yet and may be sent, the oldest first. */
async function readUnsealed(db: Journal): Promise<readonly SessionRecord[]> {
  const sessions = await Promise.all((await readUnsealedIds(db)).map((id) => db.get('sessions', id)));
  const known = sessions.flatMap((session) => (session && !session.kept ? [session] : []));
  return known.toSorted((a, b) => a.startedAtMs - b.startedAtMs);
}

/** From one key each, however many events there are. */
async function readUnsealedIds(db: Journal): Promise<readonly string[]> {
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
  const cut = cutChunk(session, await events.getAll(ofSession(sessionId), LIMITS.eventsPerChunk));
  if (!session || !cut) return tx.done.then(() => false);
  const { firstSeq } = cut;
  const upTo = firstSeq + cut.events.length;
  await Promise.all([
    tx.objectStore('chunks').add(toWaiting(cut, nowMs)),
    events.delete(IDBKeyRange.bound([sessionId, firstSeq], [sessionId, upTo], false, true)),
    sessions.put({ ...session, sealedUpTo: upTo }),
    tx.done,
  ]);
  return true;
}

/** What would be cut next from events that are in no chunk yet; nothing from a session that stays here. */
function cutChunk(session: SessionRecord | undefined, open: readonly EventRecord[]): ChunkRecord | undefined {
  const events = open.map((record) => record.event).slice(0, countFitting(open.map(({ event }) => event)));
  if (!session || session.kept || events.length === 0) return undefined;
  return { sessionId: session.sessionId, firstSeq: session.sealedUpTo, events };
}

/** The chunk that is sent next, as it would be cut now. Changes nothing. */
export async function peekNextChunk(db: Journal): Promise<ChunkRecord | undefined> {
  const waiting = await readOldestWaiting(db);
  if (waiting) return waiting;
  for (const session of await readUnsealed(db)) {
    const cut = cutChunk(
      session,
      await db.getAll('events', ofSession(session.sessionId), LIMITS.eventsPerChunk),
    );
    if (cut) return cut;
  }
  return undefined;
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

/** Acknowledged chunks stay until the server has confirmed the whole session. What a crash undoes is sent once more. */
export async function markAcknowledged(db: Journal, chunk: ChunkRecord, nowMs: number): Promise<void> {
  const tx = writeTo(db, ['sessions', 'chunks'], 'relaxed');
  const [session, known] = await Promise.all([
    tx.objectStore('sessions').get(chunk.sessionId),
    tx.objectStore('chunks').get([chunk.sessionId, chunk.firstSeq]),
  ]);
  const sent = known && withoutForgotten(settled(known), session);
  await Promise.all([sent && tx.objectStore('chunks').put({ ...sent, acknowledgedAtMs: nowMs }), tx.done]);
}

/** Takes the chunk that has waited longest to the network: from now on, until it is answered, it never changes. */
export async function takeOldestWaiting(db: Journal): Promise<ChunkRecord | undefined> {
  const tx = writeTo(db, ['chunks'], 'relaxed');
  const store = tx.objectStore('chunks');
  const oldest = await store.index('waitingSinceMs').get(IDBKeyRange.lowerBound(0));
  const taken: ChunkRecord | undefined = oldest && { ...oldest, isUnderWay: true };
  await Promise.all([taken && !oldest?.isUnderWay ? store.put(taken) : undefined, tx.done]);
  return taken;
}

/** A chunk that the server will never take is kept, shown, and not sent again. */
export async function markRejected(db: Journal, chunk: ChunkRecord, reason: string): Promise<void> {
  const tx = writeTo(db, ['sessions', 'chunks']);
  const [session, known] = await Promise.all([
    tx.objectStore('sessions').get(chunk.sessionId),
    tx.objectStore('chunks').get([chunk.sessionId, chunk.firstSeq]),
  ]);
  const parked = known && withoutForgotten(settled(known), session);
  await Promise.all([parked && tx.objectStore('chunks').put({ ...parked, rejected: reason }), tx.done]);
}

/** No longer waiting, nor under way. */
function settled({
  waitingSinceMs: _,
  waitingEvents: __,
  isUnderWay: ___,
  ...chunk
}: ChunkRecord): ChunkRecord {
  return chunk;
}

function withoutForgotten(chunk: ChunkRecord, session: SessionRecord | undefined): ChunkRecord {
  return session?.forgotten ? { ...chunk, events: forgetEvents(chunk.events, session.forgotten) } : chunk;
}

export type Missing = { readonly missed: number; readonly sentAgain: number };

/**
 * Puts the chunks that the server misses back into the queue, unless they may still be on their way inside it.
 * Answers how many there are that it misses and may still take, and how many of them are sent again.
 */
export async function markMissing(
  db: Journal,
  session: SessionRecord,
  { received, nowMs }: { readonly received: Received; readonly nowMs: number },
): Promise<Missing> {
  const tail: readonly [number, number] = [received.lastSeq + 1, session.nextSeq - 1];
  const gaps = [...received.missing, tail];
  const tx = writeTo(db, ['chunks']);
  const store = tx.objectStore('chunks');
  const chunks = await store.getAll(ofSession(session.sessionId));
  const missed = chunks.filter((chunk) => chunk.rejected === undefined && isMissed(chunk, gaps));
  const lost = missed.filter((chunk) => !isOnItsWay(chunk, nowMs));
  await Promise.all([...lost.map((chunk) => store.put(toWaiting(chunk, nowMs))), tx.done]);
  return { missed: missed.length, sentAgain: lost.length };
}

/** The server holds all of it: the chunks go, the session stays. Nothing happens if an event was added meanwhile. */
export async function completeSession(db: Journal, session: SessionRecord): Promise<boolean> {
  const tx = writeTo(db, ['sessions', 'chunks']);
  const chunks = tx.objectStore('chunks');
  const now = await tx.objectStore('sessions').get(session.sessionId);
  if (!now || now.nextSeq !== session.nextSeq) return tx.done.then(() => false);
  if (now.deletingSinceMs !== undefined) await tx.objectStore('sessions').delete(now.sessionId);
  else await putComplete(tx, now);
  await Promise.all([chunks.delete(ofSession(session.sessionId)), tx.done]);
  return true;
}

/** What was forgotten of it has reached the server, and no chunk of it is under way any more. */
async function putComplete(tx: Writing, { forgotten: _, ...now }: SessionRecord): Promise<void> {
  const chunks = await tx.objectStore('chunks').getAll(ofSession(now.sessionId));
  const keepsake = now.keepsake ?? toKeepsake(eventsOf(chunks));
  await tx.objectStore('sessions').put({
    ...now,
    isComplete: true,
    keepsake: now.isLogged ? withoutSites(keepsake) : keepsake,
  });
}

function eventsOf(chunks: readonly ChunkRecord[]): readonly SessionEvent[] {
  return chunks.flatMap((chunk) => chunk.events);
}

/** Something of it is still to be sent: asking the server would tell nothing new. */
export async function isStillToSend(db: Journal, session: SessionRecord): Promise<boolean> {
  const waiting = await db.countFromIndex('chunks', 'waitingOf', waitingOf(session.sessionId));
  return waiting > 0 || session.sealedUpTo < session.nextSeq || session.kept !== undefined;
}

export function toWaiting(chunk: ChunkRecord, nowMs: number): ChunkRecord {
  return { ...chunk, waitingSinceMs: nowMs, waitingEvents: chunk.events.length };
}

function isMissed(chunk: ChunkRecord, gaps: readonly (readonly [number, number])[]): boolean {
  const lastSeq = chunk.firstSeq + chunk.events.length - 1;
  return gaps.some(([from, to]) => from <= lastSeq && chunk.firstSeq <= to);
}

function isOnItsWay({ acknowledgedAtMs }: ChunkRecord, nowMs: number): boolean {
  return acknowledgedAtMs === undefined || nowMs - acknowledgedAtMs < IN_TRANSIT_MS;
}

export function ofSession(sessionId: string): IDBKeyRange {
  return IDBKeyRange.bound([sessionId, 0], [sessionId, Number.MAX_SAFE_INTEGER]);
}
