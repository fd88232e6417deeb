import { foldAfterword } from '@locked-in/domain';
import { sql } from 'kysely';
import type { Database } from './database.ts';
import { keepToldSolutions } from './keep-told-solutions.ts';
import type { LockedSession } from './lock-sessions.ts';
import type { NewChunk, RecordedSession } from './new-chunk.ts';
import { readSession } from './session-store.ts';

/** What came of a session after its other events were gone. */
export type LateSession = LockedSession & {
  /** New chunks of the device that declared it. */
  readonly own: readonly NewChunk[];
  readonly requestId?: string | undefined;
};

/** Adds what late events say, without taking anything back: there is nothing to fold the rest from. */
export async function addAfterword(
  tx: Database,
  session: LateSession,
  patienceSeconds: number,
): Promise<RecordedSession> {
  const { user_id: userId, session_id: sessionId, device_id, is_complete } = session;
  const isEnded = await saveAfterword(tx, session, patienceSeconds);
  const summary = await readSession(tx, { userId, sessionId });
  if (summary) await keepToldSolutions(tx, [{ userId, summary }]);
  return {
    userId,
    sessionId,
    ...(device_id !== null && { deviceId: device_id }),
    isDue: isEnded && is_complete,
    missing: isEnded && !is_complete,
  };
}

async function saveAfterword(tx: Database, session: LateSession, patienceSeconds: number): Promise<boolean> {
  const own = session.own.toSorted((a, b) => a.head.firstSeq - b.head.firstSeq);
  const known = await readSession(tx, { userId: session.user_id, sessionId: session.session_id });
  const said = foldAfterword(
    own.flatMap(({ turning }) => turning ?? []),
    { endedAtMs: session.ended_at_ms ?? undefined, log: known?.log },
  );
  const lastSeqs = own.map(({ head }) => head.firstSeq + head.count - 1);
  const isEnded = session.ended_at_ms !== null || said.endedAtMs !== undefined;
  const pause = session.is_complete ? 0 : patienceSeconds;
  await tx
    .updateTable('focus_session')
    .set({
      received: session.received + own.reduce((sum, { head }) => sum + head.count, 0),
      last_seq: Math.max(session.last_seq, ...lastSeqs),
      ...(said.log && { log: JSON.stringify(said.log) }),
      ...(known?.intent === '' && { intent: said.log?.intent ?? '' }),
      ...(said.endedAtMs !== undefined && { ended_at_ms: said.endedAtMs, end_reason: said.endReason }),
      ...(session.requestId !== undefined && { request_id: session.requestId }),
      due_at: isEnded ? sql`now() + make_interval(secs => ${pause})` : null,
      attempts: 0,
      revision: sql`revision + 1`,
    })
    .where('user_id', '=', session.user_id)
    .where('session_id', '=', session.session_id)
    .execute();
  return isEnded;
}
