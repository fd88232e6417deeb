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

/** So many are read at a time. */
const AT_A_TIME = 100;

export type Listing = {
  /** There is a server, to which whatever is not kept back will go. */
  readonly isPaired: boolean;
  /** The last of those that are listed already; absent: from the newest on. */
  readonly after?: Pick<EndedHere, 'sessionId' | 'startedAtMs'> | undefined;
};

/** Newest first. `hasOlder`: there are more behind the last of them. */
export type EndedList = { readonly sessions: readonly EndedHere[]; readonly hasOlder: boolean };

/** Reads no more than it answers, however many there are. */
export async function listEnded(db: Journal, { isPaired, after }: Listing): Promise<EndedList> {
  const sessions: EndedHere[] = [];
  const upTo = after && IDBKeyRange.upperBound(after.startedAtMs);
  const newestFirst = db.transaction('sessions').store.index('startedAtMs').iterate(upTo, 'prev');
  for await (const { value } of newestFirst) {
    const ended = isListed(value, after) ? toEnded(value, isPaired) : undefined;
    if (ended && sessions.length === AT_A_TIME) return { sessions, hasOlder: true };
    if (ended) sessions.push(ended);
  }
  return { sessions, hasOlder: false };
}

/** Absent while it runs, and when nothing is known of it here. */
export async function readEnded(
  db: Journal,
  { sessionId, isPaired }: { readonly sessionId: string; readonly isPaired: boolean },
): Promise<EndedHere | undefined> {
  const session = await db.get('sessions', sessionId);
  return session && toEnded(session, isPaired);
}

/** Of sessions that began at once, the index has the one with the greatest id first on its way back. */
function isListed({ sessionId, startedAtMs }: SessionRecord, after: Listing['after']): boolean {
  return after === undefined || startedAtMs < after.startedAtMs || sessionId < after.sessionId;
}

function toEnded(session: SessionRecord, isPaired: boolean): EndedHere | undefined {
  const { sessionId, intent, startedAtMs, endedAtMs, isLogged, isComplete } = session;
  const { isSkipped, isGradedLate, armed, deletingSinceMs } = session;
  if (endedAtMs === undefined || deletingSinceMs !== undefined) return undefined;
  return {
    ...{ sessionId, intent, startedAtMs, endedAtMs, isLogged, isComplete },
    ...(isSkipped && { isSkipped }),
    ...(isGradedLate && { isGradedLate }),
    ...(armed && { armed }),
    isKeptHere: isKeptHere(session, isPaired),
  };
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
