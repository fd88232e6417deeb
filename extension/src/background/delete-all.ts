import { type Journal, writeTo } from '../platform/database.ts';

/** Everything recorded that is kept here goes, sent or not. Not while a session runs; answers whether it was done. */
export async function deleteAll(db: Journal): Promise<boolean> {
  const tx = writeTo(db, ['sessions', 'events', 'chunks']);
  const isRunning = (await tx.objectStore('sessions').index('openSinceMs').count()) > 0;
  if (!isRunning) {
    await Promise.all([
      tx.objectStore('sessions').clear(),
      tx.objectStore('events').clear(),
      tx.objectStore('chunks').clear(),
    ]);
  }
  await tx.done;
  return !isRunning;
}
