import type { Database } from './database.ts';
import { foldSessions } from './fold-sessions.ts';
import { forgetAtRest, forgetOnArrival, withWishes } from './forget-pages.ts';
import { insertChunks } from './insert-chunks.ts';
import { lockSessions } from './lock-sessions.ts';
import type { NewChunk, RecordedSession } from './new-chunk.ts';
import { noteConflicts } from './note-conflicts.ts';
import { createPartitions, isPartitionMissing, startedOn } from './partitions.ts';

/**
 * Stores chunks and folds their sessions in one transaction. Order, repeats and overlaps do not matter;
 * of two chunks of one identity the first stays, and that they differ is noted. Answers every session in `chunks`, once.
 */
export async function recordChunks(
  db: Database,
  chunks: readonly NewChunk[],
): Promise<readonly RecordedSession[]> {
  if (chunks.length === 0) return [];
  try {
    return await recordAtOnce(db, chunks);
  } catch (error) {
    if (!isPartitionMissing(error)) throw error;
    await createPartitions(db, chunks.map(startedOn));
    return recordAtOnce(db, chunks);
  }
}

function recordAtOnce(db: Database, chunks: readonly NewChunk[]): Promise<readonly RecordedSession[]> {
  return db.transaction().execute(async (tx) => {
    const sessions = withWishes(await lockSessions(tx, chunks), chunks);
    const arrived = forgetOnArrival(sessions, chunks);
    const inserted = await insertChunks(tx, arrived);
    await noteConflicts(
      tx,
      arrived.filter((chunk) => !inserted.includes(chunk)),
    );
    await forgetAtRest(tx, sessions);
    return foldSessions(tx, sessions, inserted);
  });
}
