import type { SessionAnalysis } from '@locked-in/domain';
import { sql } from 'kysely';
import { ANALYSIS_COLUMNS, toAnalysis } from './analysis-row.ts';
import type { Database } from './database.ts';
import { markReportDue } from './report-store.ts';

type SessionKey = { readonly userId: string; readonly sessionId: string };

/** A stored analysis as it was read; it may have been analysed anew since. */
export type GradedAnalysis = SessionKey & {
  readonly rubric: number;
  readonly inputsHash: string;
  readonly analysis: SessionAnalysis;
};

export async function countOtherwiseGraded(db: Database, rubric: number): Promise<number> {
  const { count } = await db
    .selectFrom('session_analysis')
    .select(sql<number>`count(*)::int`.as('count'))
    .where('rubric', '!=', rubric)
    .executeTakeFirstOrThrow();
  return count;
}

export type GradedPage = {
  readonly rubric: number;
  /** The last one of the page before. */
  readonly after?: SessionKey | undefined;
  readonly limit: number;
};

/** Analyses graded by any other rubric than this, always in the same order. */
export async function listOtherwiseGraded(
  db: Database,
  { rubric, after, limit }: GradedPage,
): Promise<readonly GradedAnalysis[]> {
  const rows = await db
    .selectFrom('session_analysis')
    .select(['user_id', 'session_id', 'rubric', 'inputs_hash', ...ANALYSIS_COLUMNS])
    .where('rubric', '!=', rubric)
    .$if(after !== undefined, (query) =>
      query.where(sql<boolean>`(user_id, session_id) > (${after?.userId}, ${after?.sessionId})`),
    )
    .orderBy('user_id')
    .orderBy('session_id')
    .limit(limit)
    .execute();
  return rows.flatMap((row) => {
    const analysis = toAnalysis(row);
    const { user_id: userId, session_id: sessionId, inputs_hash: inputsHash } = row;
    return analysis ? [{ userId, sessionId, rubric: row.rubric, inputsHash, analysis }] : [];
  });
}

export type RegradedAnalysis = {
  readonly before: GradedAnalysis;
  readonly analysis: SessionAnalysis;
  readonly inputsHash: string;
  /** Reports to be built again because of it; frozen ones stay unless `reopensReports`. */
  readonly weeks: readonly string[];
  readonly reopensReports: boolean;
};

/**
 * Keeps the grade by the other rubric, and only that: events, log and when the result was first seen stay untouched.
 * False when it was analysed anew meanwhile. What a model is just being asked of it does not count any more.
 */
export async function saveRegraded(db: Database, regraded: RegradedAnalysis): Promise<boolean> {
  const { before, analysis } = regraded;
  return db.transaction().execute(async (tx) => {
    const row = await tx
      .updateTable('session_analysis')
      .set({
        rubric: analysis.computed.rubric,
        measures: JSON.stringify(analysis.measures),
        computed: JSON.stringify(analysis.computed),
        sentences: JSON.stringify(analysis.sentences),
        ai: analysis.ai ? JSON.stringify(analysis.ai) : null,
        inputs_hash: regraded.inputsHash,
      })
      .where('user_id', '=', before.userId)
      .where('session_id', '=', before.sessionId)
      .where('rubric', '=', before.rubric)
      .where('inputs_hash', '=', before.inputsHash)
      .where(sql<boolean>`ai is not distinct from ${toJson(before.analysis.ai)}::jsonb`)
      .returning('session_id')
      .executeTakeFirst();
    if (!row) return false;
    for (const week of regraded.weeks) await markReport(tx, regraded, week);
    return true;
  });
}

async function markReport(
  tx: Database,
  { before, reopensReports }: RegradedAnalysis,
  week: string,
): Promise<void> {
  if (reopensReports)
    await tx
      .updateTable('weekly_report')
      .set({ frozen_at: null })
      .where('user_id', '=', before.userId)
      .where('week', '=', week)
      .execute();
  await markReportDue(tx, { userId: before.userId, week });
}

function toJson(value: object | undefined): string | null {
  return value === undefined ? null : JSON.stringify(value);
}
