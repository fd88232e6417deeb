import type { SessionEvent } from '@locked-in/domain';
import type { Database } from './database.ts';
import { type ExtendedSession, extendSessions } from './extend-sessions.ts';
import { hasNewWishes, type WishingSession } from './forget-pages.ts';
import type { LockedSession } from './lock-sessions.ts';
import type { NewChunk, RecordedSession } from './new-chunk.ts';
import { refoldSessions, type TurnedSession } from './refold-sessions.ts';
import { bySession, sessionKey } from './session-key.ts';

/**
 * Brings the sessions' rows up to what is stored. A running session that goes on only counts further; whatever turns
 * it (declared, extended, ended, logged, forgotten in, or late after its end) folds its whole stream anew: few times in its life.
 */
export async function foldSessions(
  tx: Database,
  sessions: readonly WishingSession[],
  inserted: readonly NewChunk[],
): Promise<readonly RecordedSession[]> {
  const byKey = bySession(inserted);
  const arrivals = sessions.map((session) => ({ session, chunks: byKey.get(sessionKey(session)) ?? [] }));
  await extendSessions(tx, arrivals.filter(goesOn).map(toExtended));
  const turned = arrivals.filter(isTurned).map(toTurned);
  const refolded = await refoldSessions(tx, turned);
  return sessions.map((session) => {
    const recorded = refolded.find(isOf(session)) ?? toRecorded(session);
    return hasNewWishes(session) ? { ...recorded, hasForgotten: true } : recorded;
  });
}

/** New chunks of one session. */
type Arrival = { readonly session: WishingSession; readonly chunks: readonly NewChunk[] };

function isOf(session: LockedSession) {
  return (other: { readonly userId: string; readonly sessionId: string }): boolean =>
    other.userId === session.user_id && other.sessionId === session.session_id;
}

function isTurned({ session, chunks }: Arrival): boolean {
  const declared = chunks.some(({ turning }) => turning?.some(isDeclaration));
  const own = ownChunks({ session, chunks });
  const isLate = own.length > 0 && session.ended_at_ms !== null;
  return declared || isLate || hasNewWishes(session) || own.some(({ turning }) => turning !== undefined);
}

function toTurned(arrival: Arrival): TurnedSession {
  const { session, chunks } = arrival;
  return { ...session, own: ownChunks(arrival), requestId: chunks.at(-1)?.head.requestId };
}

function goesOn(arrival: Arrival): boolean {
  return !isTurned(arrival) && ownChunks(arrival).length > 0;
}

/** Chunks of the device that declared the session; what another device sends is kept and waits. */
function ownChunks({ session, chunks }: Arrival): readonly NewChunk[] {
  return chunks.filter(({ head }) => head.deviceId === session.device_id);
}

function isDeclaration(event: SessionEvent): boolean {
  return event.kind === 'session-started';
}

function toExtended(arrival: Arrival): ExtendedSession {
  const own = ownChunks(arrival);
  return {
    user_id: arrival.session.user_id,
    session_id: arrival.session.session_id,
    arrived: own.reduce((sum, { head }) => sum + head.count, 0),
    last_seq: Math.max(...own.map(({ head }) => head.firstSeq + head.count - 1)),
  };
}

function toRecorded(session: LockedSession): RecordedSession {
  return {
    userId: session.user_id,
    sessionId: session.session_id,
    ...(session.device_id === null ? {} : { deviceId: session.device_id }),
    isDue: session.is_due,
    missing: session.ended_at_ms !== null && !session.is_complete,
  };
}
