import { foldSession, type SessionSummary } from '@locked-in/domain';
import type { RecordedSession } from './new-chunk.ts';
import type { DeclaredStream } from './stream.ts';

/** A session's row as its stream says it. */
export type Folded = {
  readonly userId: string;
  readonly requestId: string | undefined;
  readonly stream: DeclaredStream;
  readonly summary: SessionSummary;
};

/** Gaps are waited for this long before the session is analysed without what is missing. */
export const GAP_PATIENCE_SECONDS = 30;

type FoldedKey = Pick<Folded, 'userId' | 'requestId'> & { readonly sessionId: string };

export function foldStream(
  { userId, sessionId, requestId }: FoldedKey,
  stream: DeclaredStream,
): Folded | undefined {
  const hasEnded = stream.events.some((event) => event.kind === 'session-ended');
  const summary = foldSession(sessionId, stream.events, hasEnded && !stream.hasGaps);
  return summary && { userId, requestId, stream, summary };
}

export const FOLDED_COLUMNS = `user_id uuid, session_id uuid, device_id uuid, intent text, mode text, planned_ms bigint,
  time_zone text, started_at_ms bigint, ended_at_ms bigint, end_reason text, forecast jsonb, armed jsonb, goal_id uuid, log jsonb,
  received integer, last_seq integer, is_complete boolean, due_in_seconds integer, request_id text`;

export function toFoldedRow({ userId, requestId, stream, summary }: Folded) {
  return {
    user_id: userId,
    session_id: summary.sessionId,
    device_id: stream.deviceId,
    intent: summary.intent,
    mode: summary.mode,
    planned_ms: summary.plannedMs,
    time_zone: summary.timeZone,
    started_at_ms: summary.startedAtMs,
    ended_at_ms: summary.endedAtMs,
    end_reason: summary.endReason,
    forecast: summary.forecast,
    armed: summary.armed,
    goal_id: summary.goalId,
    log: summary.log,
    received: stream.received,
    last_seq: stream.lastSeq,
    is_complete: summary.isComplete,
    due_in_seconds: dueInSeconds(summary),
    request_id: requestId,
  };
}

/** Undefined while the session goes on. */
function dueInSeconds({ endedAtMs, isComplete }: SessionSummary): number | undefined {
  if (endedAtMs === undefined) return undefined;
  return isComplete ? 0 : GAP_PATIENCE_SECONDS;
}

export function toRecorded({ userId, stream, summary }: Folded): RecordedSession {
  const hasEnded = summary.endedAtMs !== undefined;
  return {
    userId,
    sessionId: summary.sessionId,
    deviceId: stream.deviceId,
    isDue: summary.isComplete,
    missing: hasEnded && !summary.isComplete,
  };
}
