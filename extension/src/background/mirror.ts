import { type Journal, type SessionRecord, writeTo } from '../platform/database.ts';
import type { Mirror } from '../platform/stored.ts';

/** Numbers left free after a loss: the mirror is written after the journal and may be behind by one change. */
const MARGIN = 32;

export function toMirror({ sight: _, hiddenSite: __, ...session }: SessionRecord): Mirror {
  return { sessionId: session.sessionId, lastSeq: session.nextSeq - 1, session };
}

/**
 * Chromium throws a corrupt IndexedDB away and looks like a first run. If the mirror knows more than the journal,
 * its session goes on behind a gap in the numbers: the server will name what is missing, and nothing is sent under
 * a number that was used before. Answers whether something was lost.
 */
export async function restoreFromMirror(db: Journal, mirror: Mirror | undefined): Promise<boolean> {
  if (!mirror || mirror.session.isComplete) return false;
  const tx = writeTo(db, ['sessions']);
  const store = tx.objectStore('sessions');
  const known = await store.get(mirror.sessionId);
  const isLost = (known?.nextSeq ?? 0) <= mirror.lastSeq;
  const nextSeq = mirror.lastSeq + 1 + MARGIN;
  const rest = { ...mirror.session, nextSeq, sealedUpTo: nextSeq, browserLife: '' };
  await Promise.all([isLost ? store.put(rest) : undefined, tx.done]);
  return isLost;
}
