import { sql } from 'kysely';
import { addAfterword, type LateSession } from './add-afterword.ts';
import type { Database } from './database.ts';
import {
  FOLDED_COLUMNS,
  type Folded,
  foldStream,
  GAP_PATIENCE_SECONDS,
  toFoldedRow,
  toRecorded,
} from './folded-session.ts';
import { recordset } from './jsonb.ts';
import { keepToldSolutions } from './keep-told-solutions.ts';
import type { LockedSession } from './lock-sessions.ts';
import type { RecordedSession } from './new-chunk.ts';
import { outlivesEvents } from './outlives-events.ts';
import { keepTimeZones } from './person-zone.ts';
import { type PackedChunk, toDeclaredStream, unpackChunk } from './stream.ts';

/**
 * Folds whole streams from the stored chunks. Sessions without a declaration stay as they are, and are left out; to those
 * whose events are past their retention only what is new is added.
 */
export async function refoldSessions(
  tx: Database,
  sessions: readonly TurnedSession[],
): Promise<readonly RecordedSession[]> {
  if (sessions.length === 0) return [];
  const chunks = await readChunks(tx, sessions);
  const found = sessions.map((session) => toFound(session, chunks));
  const folded = found.flatMap(({ session, stored, isOutlived }) => {
    const stream = isOutlived ? undefined : toDeclaredStream(stored);
    return stream ? (foldStream(toKey(session), stream) ?? []) : [];
  });
  await saveFolded(tx, folded);
  await keepTimeZones(tx, folded);
  await keepToldSolutions(tx, folded);
  const recorded = folded.map(toRecorded);
  for (const { session } of found.filter(({ isOutlived }) => isOutlived))
    recorded.push(await addAfterword(tx, session, GAP_PATIENCE_SECONDS));
  return recorded;
}

/** A session to fold anew, with its new chunks and the request that led to it. */
export type TurnedSession = LateSession;

function toFound(session: TurnedSession, chunks: readonly KeyedChunk[]) {
  const stored = chunks.filter((chunk) => isOf(session, chunk)).map(unpackChunk);
  const arrived = session.own.reduce((sum, { head }) => sum + head.count, 0);
  return { session, stored, isOutlived: outlivesEvents({ ...session, arrived }, stored) };
}

type KeyedChunk = PackedChunk & { readonly user_id: string; readonly session_id: string };

async function readChunks(tx: Database, sessions: readonly LockedSession[]): Promise<readonly KeyedChunk[]> {
  const { rows } = await sql<KeyedChunk>`
    select chunk.user_id, chunk.session_id, device_id, first_seq, received_at, body
    from ${recordset(sessions, 'user_id uuid, session_id uuid')}
    join event_chunk as chunk on chunk.user_id = input.user_id and chunk.session_id = input.session_id
  `.execute(tx);
  return rows;
}

function toKey({ user_id: userId, session_id: sessionId, requestId }: TurnedSession) {
  return { userId, sessionId, requestId };
}

function isOf(session: LockedSession, chunk: KeyedChunk): boolean {
  return chunk.user_id === session.user_id && chunk.session_id === session.session_id;
}

async function saveFolded(tx: Database, folded: readonly Folded[]): Promise<void> {
  if (folded.length === 0) return;
  await sql`
    update focus_session as session
    set device_id = input.device_id, intent = input.intent, mode = input.mode, planned_ms = input.planned_ms,
        time_zone = input.time_zone, started_at_ms = input.started_at_ms, ended_at_ms = input.ended_at_ms,
        end_reason = input.end_reason, forecast = input.forecast, armed = input.armed, log = input.log,
        goal_id = (select goal_id from goal where goal.user_id = input.user_id and goal.goal_id = input.goal_id),
        received = input.received, last_seq = input.last_seq, is_complete = input.is_complete,
        due_at = now() + make_interval(secs => input.due_in_seconds),
        attempts = 0, revision = session.revision + 1,
        request_id = coalesce(input.request_id, session.request_id)
    from ${recordset(folded.map(toFoldedRow), FOLDED_COLUMNS)}
    where session.user_id = input.user_id and session.session_id = input.session_id
  `.execute(tx);
}
