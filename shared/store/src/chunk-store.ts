import type { Database } from './database.ts';
import { foldSessions } from './fold-sessions.ts';
import { forgetAtRest, forgetOnArrival, withWishes } from './forget-pages.ts';
import { insertChunks } from './insert-chunks.ts';
import { type LockedSession, lockSessions } from './lock-sessions.ts';
import type { NewChunk, RecordedSession } from './new-chunk.ts';
import { noteConflicts } from './note-conflicts.ts';
import { createPartitions, isPartitionMissing, startedOn } from './partitions.ts';
import { recordPlain } from './record-plain.ts';
import { sessionKey, sessionKeyOf } from './session-key.ts';
import { sortPlain } from './sort-plain.ts';

/**
 * Stores chunks and folds their sessions, each session's in one transaction. Order, repeats and overlaps do not matter;
 * of two chunks of one identity the first stays, and that they differ is noted. Chunks of people who were erased are
 * dropped. Answers every other session in `chunks`, once.
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

/** Nearly all by one statement; where there is more to do, in steps. */
async function recordAtOnce(db: Database, chunks: readonly NewChunk[]): Promise<readonly RecordedSession[]> {
  const { plain, rest } = sortPlain(chunks);
  const recorded = await recordPlain(db, plain);
  return [...recorded.sessions, ...(await recordInSteps(db, [...rest, ...recorded.left]))];
}

async function recordInSteps(db: Database, chunks: readonly NewChunk[]): Promise<readonly RecordedSession[]> {
  if (chunks.length === 0) return [];
  return db.transaction().execute(async (tx) => {
    const locked = await lockSessions(tx, chunks);
    const sessions = withWishes(locked, chunks);
    const arrived = forgetOnArrival(sessions, ofSessions(locked, chunks));
    const inserted = await insertChunks(tx, arrived);
    await noteConflicts(
      tx,
      arrived.filter((chunk) => !inserted.includes(chunk)),
    );
    await forgetAtRest(tx, sessions, inserted);
    return foldSessions(tx, sessions, inserted);
  });
}

/** The session of somebody who was erased is not made again. */
function ofSessions(locked: readonly LockedSession[], chunks: readonly NewChunk[]): readonly NewChunk[] {
  const known = new Set(locked.map(sessionKey));
  return chunks.filter((chunk) => known.has(sessionKeyOf(chunk)));
}
