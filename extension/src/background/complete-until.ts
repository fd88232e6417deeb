import type { Journal, SessionRecord } from '../platform/database.ts';

const HIGHEST = Number.MAX_SAFE_INTEGER;

/**
 * When the last event happened before which nothing is missing on the server; absent while it holds nothing, or all.
 *
 *     chunks   [sent][sent][sent][waiting or refused][sent] events not cut yet
 *                              ^ complete until here
 */
export async function completeUntil(db: Journal, session: SessionRecord): Promise<number | undefined> {
  if (session.isComplete) return undefined;
  const firstHole = await readFirstHole(db, session);
  if (firstHole === 0) return undefined;
  const before = IDBKeyRange.bound([session.sessionId, 0], [session.sessionId, firstHole], false, true);
  const cursor = await db.transaction('chunks').store.openCursor(before, 'prev');
  return cursor?.value.events.at(-1)?.occurredAtMs;
}

/** The lowest number that the server does not hold, as far as this browser knows. */
async function readFirstHole(db: Journal, { sessionId, sealedUpTo, receivedUpTo }: SessionRecord) {
  const [waiting, parked] = await Promise.all([
    db.getAllKeysFromIndex('chunks', 'waitingOf', waitingOf(sessionId)),
    db.getAllKeysFromIndex('chunks', 'rejectedOf', rejectedOf(sessionId)),
  ]);
  const holes = [...waiting, ...parked].map(([, firstSeq]) => firstSeq);
  return Math.min(sealedUpTo, receivedUpTo ?? HIGHEST, ...holes);
}

export function waitingOf(sessionId: string): IDBKeyRange {
  return IDBKeyRange.bound([sessionId, 0], [sessionId, HIGHEST]);
}

export function rejectedOf(sessionId: string): IDBKeyRange {
  return IDBKeyRange.bound([sessionId, ''], [sessionId, '\uffff']);
}
