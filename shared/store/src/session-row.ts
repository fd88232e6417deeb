import type { SessionSummary } from '@locked-in/domain';
import type { Selectable } from 'kysely';
import type { Tables } from './tables.ts';

type WholeRow = Selectable<Tables['focus_session']>;
/** Who lists many sessions may leave out the plans they were declared with. */
type SessionRow = Pick<WholeRow, Exclude<(typeof SUMMARY_COLUMNS)[number], 'armed'>> &
  Partial<Pick<WholeRow, 'armed'>>;

export const SUMMARY_COLUMNS = [
  'session_id',
  'intent',
  'mode',
  'planned_ms',
  'time_zone',
  'started_at_ms',
  'ended_at_ms',
  'end_reason',
  'forecast',
  'armed',
  'goal_id',
  'log',
  'is_complete',
] as const;

/** Undefined until the session's declaration has arrived. */
export function toSummary(row: SessionRow): SessionSummary | undefined {
  const { intent, mode, time_zone: timeZone, started_at_ms: startedAtMs } = row;
  if (intent === null || mode === null || timeZone === null || startedAtMs === null) return undefined;
  return {
    sessionId: row.session_id,
    intent,
    mode,
    timeZone,
    startedAtMs,
    ...(row.planned_ms === null ? {} : { plannedMs: row.planned_ms }),
    ...(row.ended_at_ms === null ? {} : { endedAtMs: row.ended_at_ms }),
    ...(row.end_reason === null ? {} : { endReason: row.end_reason }),
    ...(row.forecast === null ? {} : { forecast: row.forecast }),
    ...(row.armed ? { armed: row.armed } : {}),
    ...(row.goal_id === null ? {} : { goalId: row.goal_id }),
    ...(row.log === null ? {} : { log: row.log }),
    isComplete: row.is_complete,
  };
}

/** Summaries of the rows whose declaration has arrived. */
export function toSummaries(rows: readonly SessionRow[]): readonly SessionSummary[] {
  return rows.flatMap((row) => toSummary(row) ?? []);
}
