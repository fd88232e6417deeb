import { type Journal, readEvents } from './database.ts';
import { toKeepsake } from './keepsake.ts';

/** A session that has ended, as this browser remembers it. */
export type EndedHere = {
  readonly sessionId: string;
  readonly intent: string;
  readonly startedAtMs: number;
  readonly endedAtMs: number;
  readonly isLogged: boolean;
  /** The server holds all of it. */
  readonly isComplete: boolean;
  /** It is not to be sent, or was recorded before there was a server. */
  readonly isKeptHere: boolean;
};

const MOST = 500;

/** Newest first. */
export async function listEnded(db: Journal): Promise<readonly EndedHere[]> {
  const found: EndedHere[] = [];
  const newestFirst = db.transaction('sessions').store.index('startedAtMs').iterate(undefined, 'prev');
  for await (const { value } of newestFirst) {
    const { sessionId, intent, startedAtMs, endedAtMs, isLogged, isComplete, kept } = value;
    if (endedAtMs === undefined) continue;
    found.push({
      sessionId,
      intent,
      startedAtMs,
      endedAtMs,
      isLogged,
      isComplete,
      isKeptHere: kept !== undefined,
    });
    if (found.length === MOST) break;
  }
  return found;
}

/** Where most of the session's time went, longest first, from what this browser recorded. */
export async function readHeldSites(db: Journal, sessionId: string): Promise<readonly string[]> {
  const kept = (await db.get('sessions', sessionId))?.keepsake;
  return (kept ?? toKeepsake(await readEvents(db, sessionId))).sites;
}
