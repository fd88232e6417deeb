import type { ChunkHead } from '@locked-in/contracts';
import type { LockedSession } from './lock-sessions.ts';
import type { NewChunk } from './new-chunk.ts';

/** What a session is found by among others, in one look. */
export function sessionKey({ user_id, session_id }: Pick<LockedSession, 'user_id' | 'session_id'>): string {
  return `${user_id} ${session_id}`;
}

export function sessionKeyOf({ head }: { readonly head: Pick<ChunkHead, 'userId' | 'sessionId'> }): string {
  return `${head.userId} ${head.sessionId}`.toLowerCase();
}

export function bySession(chunks: readonly NewChunk[]): ReadonlyMap<string, readonly NewChunk[]> {
  return Map.groupBy(chunks, sessionKeyOf);
}
