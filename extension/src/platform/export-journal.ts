import type { ChunkRecord, EventRecord, Journal, SessionRecord } from './database.ts';

/** Everything recorded that this browser keeps. Neither the server's token nor any option is part of it. */
export type ExportedJournal = {
  readonly product: 'locked-in';
  readonly kind: 'journal';
  readonly version: 1;
  readonly exportedAtMs: number;
  readonly sessions: readonly SessionRecord[];
  readonly events: readonly EventRecord[];
  readonly chunks: readonly ChunkRecord[];
};

/** As of one moment: nothing is recorded between the sessions and their events. */
export async function exportJournal(db: Journal, nowMs: number): Promise<ExportedJournal> {
  const tx = db.transaction(['sessions', 'events', 'chunks']);
  const [sessions, events, chunks] = await Promise.all([
    tx.objectStore('sessions').getAll(),
    tx.objectStore('events').getAll(),
    tx.objectStore('chunks').getAll(),
  ]);
  const deleted = new Set(sessions.filter(isDeleted).map(({ sessionId }) => sessionId));
  const isHere = ({ sessionId }: { readonly sessionId: string }) => !deleted.has(sessionId);
  return {
    product: 'locked-in',
    kind: 'journal',
    version: 1,
    exportedAtMs: nowMs,
    sessions: sessions.filter(isHere),
    events: events.filter(isHere),
    chunks: chunks.filter(isHere),
  };
}

function isDeleted({ deletingSinceMs }: SessionRecord): boolean {
  return deletingSinceMs !== undefined;
}
