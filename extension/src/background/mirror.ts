import { type Journal, type SessionRecord, writeTo } from '../platform/database.ts';
import type { Mirror } from '../platform/stored.ts';

/** Numbers left free after a loss: the mirror may be behind by as many as lie between two of its writings, and a change. */
const MARGIN = 128;
const WRITTEN_EVERY = 64;
const WRITTEN_EVERY_MS = 60_000;

export function toMirror({ sight: _, hiddenSite: __, forgotten: ___, ...session }: SessionRecord): Mirror {
  return { sessionId: session.sessionId, lastSeq: session.nextSeq - 1, session };
}

/** Whether the mirror has to be written again: not for every page, each of which stands in the journal. */
export function isMirrorDue(last: Mirror | undefined, next: Mirror): boolean {
  return last === undefined || isMirrorBehind(last, next.session) || toLasting(last) !== toLasting(next);
}

type Counted = Pick<SessionRecord, 'sessionId' | 'nextSeq' | 'lastSeenMs'>;

/** The same of a session of which only what is seen has changed. */
export function isMirrorBehind(last: Mirror | undefined, session: Counted): boolean {
  if (last?.sessionId !== session.sessionId) return true;
  const goneMs = session.lastSeenMs - last.session.lastSeenMs;
  return session.nextSeq - 1 - last.lastSeq >= WRITTEN_EVERY || goneMs >= WRITTEN_EVERY_MS;
}

/** What a look does not change. */
function toLasting({ session }: Mirror): string {
  const { timer, endedAtMs, isLogged, isComplete, isSettled, kept, reflect, browserLife } = session;
  return JSON.stringify({
    ...{ timer, endedAtMs, isLogged, isComplete, isSettled },
    ...{ kept, reflect, browserLife },
  });
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
