import { type Journal, type SessionRecord, writeTo } from '../platform/database.ts';
import { ofSession, toWaiting } from './chunks.ts';

/**
 * What was recorded before this browser was paired stays here until the person says that it may be sent. The running
 * session goes on as any other: the person pairs knowing that it runs.
 */
export async function keepBack(db: Journal): Promise<void> {
  const tx = writeTo(db, ['sessions', 'chunks']);
  for (const session of await tx.objectStore('sessions').getAll()) {
    if (!isUnsent(session)) continue;
    const chunks = await tx.objectStore('chunks').getAll(ofSession(session.sessionId));
    const waiting = chunks.filter((chunk) => chunk.waitingSinceMs !== undefined);
    if (waiting.length === 0 && session.sealedUpTo === session.nextSeq) continue;
    for (const { waitingSinceMs: _, waitingEvents: __, ...chunk } of waiting)
      await tx.objectStore('chunks').put(chunk);
    await tx.objectStore('sessions').put({ ...session, kept: session.kept ?? 'undecided' });
  }
  await tx.done;
}

/** The person's word on it: all of it goes into the queue, or stays here for good. */
export async function settleKept(db: Journal, isToSend: boolean, nowMs: number): Promise<void> {
  const tx = writeTo(db, ['sessions', 'chunks']);
  for (const session of await tx.objectStore('sessions').index('kept').getAll()) {
    if (isToSend) await release(tx, session, nowMs);
    else await tx.objectStore('sessions').put({ ...session, kept: 'here' });
  }
  await tx.done;
}

export type KeptCounts = {
  readonly undecided: number;
  readonly keptHere: number;
  readonly deleting: number;
};

/** How many sessions wait for a word, how many stay, and how many are gone here and not yet on the server. */
export async function countKept(db: Journal): Promise<KeptCounts> {
  const [undecided, keptHere, deleting] = await Promise.all([
    db.countFromIndex('sessions', 'kept', 'undecided'),
    db.countFromIndex('sessions', 'kept', 'here'),
    db.countFromIndex('sessions', 'deletingSinceMs'),
  ]);
  return { undecided, keptHere, deleting };
}

function isUnsent({ isComplete, isSettled, endedAtMs, deletingSinceMs }: SessionRecord): boolean {
  return !isComplete && !isSettled && endedAtMs !== undefined && deletingSinceMs === undefined;
}

async function release(
  tx: ReturnType<typeof writeTo>,
  { kept: _, ...session }: SessionRecord,
  nowMs: number,
): Promise<void> {
  const store = tx.objectStore('chunks');
  for (const chunk of await store.getAll(ofSession(session.sessionId))) {
    const isHeldBack = chunk.acknowledgedAtMs === undefined && chunk.rejected === undefined;
    if (isHeldBack) await store.put(toWaiting(chunk, nowMs));
  }
  await tx.objectStore('sessions').put({ ...session, checks: 0, nextCheckAtMs: 0 });
}
