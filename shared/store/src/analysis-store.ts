import type { SessionAnalysis } from '@locked-in/domain';
import { sql } from 'kysely';
import { ANALYSIS_COLUMNS, toAnalysis } from './analysis-row.ts';
import type { Database } from './database.ts';
import { markReportDue } from './report-store.ts';

type SessionKey = { readonly userId: string; readonly sessionId: string };

export type FinishedAnalysis = {
  readonly userId: string;
  readonly analysis: SessionAnalysis;
  /** `focus_session.received` as it was claimed. */
  readonly received: number;
  readonly inputsHash: string;
  /** Reports to be built again because of it, marked in the same transaction. */
  readonly weeks?: readonly string[] | undefined;
};

/**
 * Keeps the analysis unless one of more events is there already, and settles the session: nothing is left to do
 * only when neither events nor labels have changed since the claim. A session that is gone stays gone, and so does
 * what was forgotten in it while it was analysed.
 */
export async function saveAnalysis(db: Database, finished: FinishedAnalysis): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const settled = await settleSession(tx, finished);
    if (settled === undefined) return;
    if (settled.is_done || !settled.has_forgotten) await keepAnalysis(tx, finished);
    for (const week of finished.weeks ?? []) await markReportDue(tx, { userId: finished.userId, week });
  });
}

export async function readAnalysis(db: Database, key: SessionKey): Promise<SessionAnalysis | undefined> {
  const row = await db
    .selectFrom('session_analysis')
    .select(['session_id', ...ANALYSIS_COLUMNS])
    .where('user_id', '=', key.userId)
    .where('session_id', '=', key.sessionId)
    .executeTakeFirst();
  return row && toAnalysis(row);
}

/** The person has seen the result; the first time counts. */
export async function markRevealed(db: Database, key: SessionKey): Promise<void> {
  await db
    .updateTable('session_analysis')
    .set({ revealed_at: sql`now()` })
    .where('user_id', '=', key.userId)
    .where('session_id', '=', key.sessionId)
    .where('revealed_at', 'is', null)
    .execute();
}

/** Also takes the session's row lock, so that no event can be folded in between. */
async function settleSession(tx: Database, finished: FinishedAnalysis): Promise<Settled | undefined> {
  return tx
    .updateTable('focus_session')
    .set({
      due_at: sql`case when received = ${finished.received} and revision = coalesce(claimed_revision, revision) then null else now() end`,
      attempts: 0,
      claimed_revision: null,
    })
    .where('user_id', '=', finished.userId)
    .where('session_id', '=', finished.analysis.sessionId)
    .returning([
      sql<boolean>`due_at is null`.as('is_done'),
      sql<boolean>`forgotten is not null`.as('has_forgotten'),
    ])
    .executeTakeFirst();
}

type Settled = { readonly is_done: boolean; readonly has_forgotten: boolean };

async function keepAnalysis(tx: Database, finished: FinishedAnalysis): Promise<void> {
  const { analysis } = finished;
  const values = {
    rubric: analysis.computed.rubric,
    segments: JSON.stringify(analysis.segments),
    measures: JSON.stringify(analysis.measures),
    computed: JSON.stringify(analysis.computed),
    sentences: JSON.stringify(analysis.sentences),
    marks: JSON.stringify(analysis.marks ?? []),
    inputs_hash: finished.inputsHash,
    received: finished.received,
  };
  await tx
    .insertInto('session_analysis')
    .values({ user_id: finished.userId, session_id: analysis.sessionId, ...values })
    .onConflict((conflict) =>
      conflict
        .columns(['user_id', 'session_id'])
        .doUpdateSet({ ...values, analysed_at: sql`now()` })
        .where('session_analysis.received', '<=', finished.received),
    )
    .execute();
}
