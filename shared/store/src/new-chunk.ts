import type { ChunkHead } from '@locked-in/contracts';
import type { SessionEvent } from '@locked-in/domain';

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
  /** Something in it was forgotten just now: it may lie among the dead letters as well. */
  readonly hasForgotten?: true | undefined;
};
