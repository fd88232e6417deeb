import type { SessionAnalysis, SessionSummary } from '@locked-in/domain';
import { ANALYSIS_COLUMNS, toAnalysis } from './analysis-row.ts';
import type { Database } from './database.ts';
import { SUMMARY_COLUMNS, toSummaries, toSummary } from './session-row.ts';

type SessionKey = { readonly userId: string; readonly sessionId: string };
type Range = { readonly userId: string; readonly fromMs: number; readonly toMs: number };

export async function readSession(db: Database, key: SessionKey): Promise<SessionSummary | undefined> {
  const row = await db
    .selectFrom('focus_session')
    .select(SUMMARY_COLUMNS)
    .where('user_id', '=', key.userId)
    .where('session_id', '=', key.sessionId)
    .executeTakeFirst();
  return row && toSummary(row);
}

/** Only when this device declared it. */
export async function readSessionOfDevice(
  db: Database,
  key: SessionKey & { readonly deviceId: string },
): Promise<SessionSummary | undefined> {
  const row = await db
    .selectFrom('focus_session')
    .select(SUMMARY_COLUMNS)
    .where('user_id', '=', key.userId)
    .where('session_id', '=', key.sessionId)
    .where('device_id', '=', key.deviceId)
    .executeTakeFirst();
  return row && toSummary(row);
}

/** Newest first, those that started before `beforeMs`. */
export async function listSessions(
  db: Database,
  page: { readonly userId: string; readonly beforeMs?: number | undefined; readonly limit: number },
): Promise<readonly SessionSummary[]> {
  const rows = await db
    .selectFrom('focus_session')
    .select(SUMMARY_COLUMNS)
    .where('user_id', '=', page.userId)
    .where('started_at_ms', '<', page.beforeMs ?? Number.MAX_SAFE_INTEGER)
    .orderBy('started_at_ms', 'desc')
    .orderBy('session_id')
    .limit(page.limit)
    .execute();
  return toSummaries(rows);
}

export type AnalysedSession = {
  readonly summary: SessionSummary;
  readonly analysis?: SessionAnalysis | undefined;
};

/** Ended sessions that started in [fromMs, toMs), oldest first; without `analysis` while that is still to come. */
export async function listAnalysed(db: Database, range: Range): Promise<readonly AnalysedSession[]> {
  const rows = await endedIn(db, range)
    .leftJoin('session_analysis', (join) =>
      join
        .onRef('session_analysis.user_id', '=', 'focus_session.user_id')
        .onRef('session_analysis.session_id', '=', 'focus_session.session_id'),
    )
    .select(SUMMARY_COLUMNS.map((column) => `focus_session.${column}` as const))
    .select(ANALYSIS_COLUMNS)
    .orderBy('focus_session.started_at_ms')
    .orderBy('focus_session.session_id')
    .execute();
  return rows.flatMap((row) => {
    const summary = toSummary(row);
    return summary ? { summary, analysis: toAnalysis(row) } : [];
  });
}

/** Ended sessions that started in [fromMs, toMs) and have an analysis still to come. */
export async function countPending(db: Database, range: Range): Promise<number> {
  const row = await endedIn(db, range)
    .where('focus_session.due_at', 'is not', null)
    .select((eb) => eb.fn.countAll<number>().as('pending'))
    .executeTakeFirstOrThrow();
  return row.pending;
}

function endedIn(db: Database, { userId, fromMs, toMs }: Range) {
  return db
    .selectFrom('focus_session')
    .where('focus_session.user_id', '=', userId)
    .where('focus_session.started_at_ms', '>=', fromMs)
    .where('focus_session.started_at_ms', '<', toMs)
    .where('focus_session.ended_at_ms', 'is not', null);
}
