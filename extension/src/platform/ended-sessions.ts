import type { IfThen } from '@locked-in/domain';
import { type Journal, readEvents, type SessionRecord } from './database.ts';
import { toKeepsake } from './keepsake.ts';

/** A session that has ended, as this browser remembers it. */
export type EndedHere = {
  readonly sessionId: string;
  readonly intent: string;
  readonly startedAtMs: number;
  readonly endedAtMs: number;
  readonly isLogged: boolean;
  /** It was opened without an own grade. */
  readonly isSkipped?: boolean | undefined;
  /** Its own grade came when what was computed could be seen. */
  readonly isGradedLate?: boolean | undefined;
  /** The server holds all of it. */
  readonly isComplete: boolean;
  /** It is not to be sent, or was recorded before there was a server. */
  readonly isKeptHere: boolean;
  /** The plans it was declared with. */
  readonly armed?: readonly IfThen[] | undefined;
};

/** No more are listed. */
export const MOST_LISTED = 500;

/** Newest first. `isPaired`: there is a server, to which whatever is not kept back will go. */
export async function listEnded(db: Journal, isPaired: boolean): Promise<readonly EndedHere[]> {
  const found: EndedHere[] = [];
  const newestFirst = db.transaction('sessions').store.index('startedAtMs').iterate(undefined, 'prev');
  for await (const { value } of newestFirst) {
    const { sessionId, intent, startedAtMs, endedAtMs, isLogged, isComplete, armed } = value;
    const { isSkipped, isGradedLate } = value;
    if (endedAtMs === undefined || value.deletingSinceMs !== undefined) continue;
    found.push({
      sessionId,
      intent,
      startedAtMs,
      endedAtMs,
      isLogged,
      ...(isSkipped && { isSkipped }),
      ...(isGradedLate && { isGradedLate }),
      isComplete,
      ...(armed && { armed }),
      isKeptHere: isKeptHere(value, isPaired),
    });
    if (found.length === MOST_LISTED) break;
  }
  return found;
}

/** Of a session that was never asked about at a server, nothing was sent if there is no server now. */
function isKeptHere({ kept, isComplete, receivedUpTo }: SessionRecord, isPaired: boolean): boolean {
  return kept !== undefined || (!isPaired && !isComplete && receivedUpTo === undefined);
}

/** Where most of the session's time went, longest first, from what this browser recorded. */
export async function readHeldSites(db: Journal, sessionId: string): Promise<readonly string[]> {
  const kept = (await db.get('sessions', sessionId))?.keepsake;
  return (kept ?? toKeepsake(await readEvents(db, sessionId))).sites;
}
