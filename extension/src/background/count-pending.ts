import type { Sending } from '../messages.ts';
import type { Journal } from '../platform/database.ts';

export type Pending = Pick<Sending, 'pendingEvents' | 'pendingChunks' | 'rejectedChunks'>;

/** What still has to be sent, and what never will be: from the indexes alone, so that a backlog costs no more. */
export async function countPending(db: Journal): Promise<Pending> {
  const [unsealed, kept, sealed, pendingChunks, rejectedChunks] = await Promise.all([
    db.count('events'),
    countKeptEvents(db),
    countWaitingEvents(db),
    db.countFromIndex('chunks', 'waitingSinceMs'),
    db.countFromIndex('chunks', 'rejectedOf'),
  ]);
  return { pendingEvents: unsealed - kept + sealed, pendingChunks, rejectedChunks };
}

/** Few sizes differ, however many chunks there are: each size times how often it occurs. */
async function countWaitingEvents(db: Journal): Promise<number> {
  const index = db.transaction('chunks').store.index('waitingEvents');
  const sums: Promise<number>[] = [];
  let cursor = await index.openKeyCursor(undefined, 'nextunique');
  while (cursor) {
    const size = cursor.key;
    sums.push(index.count(size).then((count) => count * size));
    cursor = await cursor.continue();
  }
  return (await Promise.all(sums)).reduce((total, events) => total + events, 0);
}

/** Sessions that stay here wait for nothing. */
async function countKeptEvents(db: Journal): Promise<number> {
  const sessions = await db.getAllFromIndex('sessions', 'kept');
  return sessions.reduce((sum, { nextSeq, sealedUpTo }) => sum + nextSeq - sealedUpTo, 0);
}
