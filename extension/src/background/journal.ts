import type { SessionEvent } from '@locked-in/domain';
import {
  type Journal,
  type SessionRecord,
  type SessionRows,
  type Writing,
  writeRows,
  writeTo,
} from '../platform/database.ts';
import type { Advance } from './advance-session.ts';

/** The session that has not ended. */
export function readCurrent(db: Journal): Promise<SessionRecord | undefined> {
  return db.getFromIndex('sessions', 'openSinceMs', IDBKeyRange.lowerBound(0));
}

/** The session that ended last. */
export async function readLast(db: Journal): Promise<SessionRecord | undefined> {
  const newestFirst = db.transaction('sessions').store.index('startedAtMs').iterate(undefined, 'prev');
  for await (const { value } of newestFirst) {
    if (value.endedAtMs !== undefined && value.deletingSinceMs === undefined) return value;
  }
  return undefined;
}

/**
 * Writes a new session and its first events, unless a session is running. One transaction, as everywhere here: all
 * of it is on the disk when the promise resolves, or none.
 */
export async function addSession(db: Journal, first: Advance): Promise<SessionRecord | undefined> {
  const tx = writeTo(db, ['sessions', 'events']);
  const isTaken = (await tx.objectStore('sessions').index('openSinceMs').count()) > 0;
  const [written] = await Promise.all([isTaken ? undefined : append(tx, first), tx.done]);
  return written;
}

/**
 * Reads a session, lets `change` decide and appends the events with the next numbers, in one transaction. What
 * `change` says must come from its argument alone: others may have written since the caller looked.
 */
export async function changeSession(
  db: Journal,
  sessionId: string,
  change: (session: SessionRecord) => Advance,
): Promise<SessionRecord | undefined> {
  const before = await db.get('sessions', sessionId);
  if (!before) return undefined;
  const isNews = change(before).events.length > 0; // only events have to survive the machine losing power
  const tx = writeTo(db, ['sessions', 'events'], isNews ? 'strict' : 'relaxed');
  const session = await tx.objectStore('sessions').get(sessionId);
  const [written] = await Promise.all([session && append(tx, change(session)), tx.done]);
  return written;
}

/** The same for who knows that nobody has changed the session since it was read or written: nothing is read again. */
export async function appendToKnown(db: Journal, advance: Advance): Promise<SessionRecord> {
  const rows = toRows(advance);
  await writeRows(db, rows);
  return rows.session;
}

/** Puts the session and its new events. `add`, not `put`: a number that is taken aborts the transaction instead of replacing an event. */
export async function append(tx: Writing, advance: Advance): Promise<SessionRecord> {
  const { session, events } = toRows(advance);
  await Promise.all([
    ...events.map((record) => tx.objectStore('events').add(record)),
    tx.objectStore('sessions').put(session),
  ]);
  return session;
}

/** The new events get the next numbers. */
function toRows({ session, events }: Advance): SessionRows {
  const { sessionId, nextSeq } = session;
  const ordered = inOrder(events, session.lastAtMs);
  const lastAtMs = ordered.at(-1)?.occurredAtMs ?? session.lastAtMs;
  return {
    session: { ...session, nextSeq: nextSeq + ordered.length, lastAtMs },
    events: ordered.map((event, index) => ({ sessionId, seq: nextSeq + index, event })),
  };
}

/** Times never run backwards within a stream. */
function inOrder(events: readonly SessionEvent[], lastAtMs: number): readonly SessionEvent[] {
  let atMs = lastAtMs;
  return events.map((event) => {
    atMs = Math.max(atMs, event.occurredAtMs);
    return { ...event, occurredAtMs: atMs };
  });
}
