import type { ChunkHead } from '@locked-in/contracts';
import type { SessionEvent } from '@locked-in/domain';
import type { Database } from './database.ts';

export type NewChunk = { readonly head: ChunkHead; readonly events: readonly SessionEvent[] };

/** How a session stands after its chunks were recorded. */
export type RecordedSession = {
  readonly userId: string;
  readonly sessionId: string;
  /** The device that declared it; absent until its declaration has arrived. */
  readonly deviceId?: string | undefined;
  /** Can be analysed now. */
  readonly isDue: boolean;
  /** Ended, and events before its last one have not arrived. */
  readonly missing: boolean;
};

/**
 * Stores chunks and folds their sessions in one transaction. Order, repeats and overlaps do not matter;
 * of two chunks of one identity the first stays. Answers every session in `chunks`, once.
 */
export async function recordChunks(
  _db: Database,
  _chunks: readonly NewChunk[],
): Promise<readonly RecordedSession[]> {
  throw new Error('to come');
}
