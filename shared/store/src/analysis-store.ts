import { FACTS_VERSION, type SessionAnalysis, toSessionFacts } from '@locked-in/domain';
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
  /** `focus_session.revision` as it was claimed; absent = as it was claimed last. */
  readonly revision?: number | undefined;
  readonly inputsHash: string;
  /** Reports to be built again because of it, marked in the same transaction. */
  readonly weeks?: readonly string[] | undefined;
  /** A model is to be asked about it. */
  readonly asksModel?: boolean | undefined;
};

/** Corrections of labels come in rows: what a model said of the session before is asked again after the last of them. */
const SETTLING_SECONDS = 20;

/**
 * Keeps the analysis unless a newer one is there already, and settles the session: nothing is left to do only when
 * neither events nor labels have changed since the claim. A worker that hung beyond its lease overwrites nothing. A session that is gone stays gone, and so does
 * what was forgotten in it while it was analysed.
 */
export async function saveAnalysis(db: Database, finished: FinishedAnalysis): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const settled = await settleSession(tx, finished);
    if (settled === undefined) return;
    if (settled.is_done || !settled.has_forgotten) await keepAnalysis(tx, finished, settled);
    for (const week of finished.weeks ?? []) await markReportDue(tx, { userId: finished.userId, week });
  });
}

export async function readAnalysis(db: Database, key: SessionKey): Promise<SessionAnalysis | undefined> {
  return (await readHashed(db, key))?.analysis;
}

/** With the hash of what it was made of. */
export type HashedAnalysis = { readonly analysis: SessionAnalysis; readonly inputsHash: string };

export async function readHashed(db: Database, key: SessionKey): Promise<HashedAnalysis | undefined> {
  const row = await db
    .selectFrom('session_analysis')
    .select(['session_id', 'inputs_hash', ...ANALYSIS_COLUMNS])
    .where('user_id', '=', key.userId)
    .where('session_id', '=', key.sessionId)
    .executeTakeFirst();
  const analysis = row && toAnalysis(row);
  return analysis && { analysis, inputsHash: row.inputs_hash };
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
      due_at: sql`case when received = ${finished.received} and ${isCurrent(finished)} then null else now() end`,
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

function isCurrent({ revision }: FinishedAnalysis) {
  return sql`revision = coalesce(${revision ?? null}::integer, claimed_revision, revision)`;
}

type Settled = { readonly is_done: boolean; readonly has_forgotten: boolean };

async function keepAnalysis(tx: Database, finished: FinishedAnalysis, { is_done }: Settled): Promise<void> {
  const { analysis } = finished;
  const asked = finished.asksModel ? sql<Date>`now()` : null;
  const values = {
    rubric: analysis.computed.rubric,
    segments: JSON.stringify(analysis.segments),
    measures: JSON.stringify(analysis.measures),
    computed: JSON.stringify(analysis.computed),
    sentences: JSON.stringify(analysis.sentences),
    marks: JSON.stringify(analysis.marks ?? []),
    facts: JSON.stringify(toSessionFacts(analysis.segments)),
    facts_version: FACTS_VERSION,
    inputs_hash: finished.inputsHash,
    received: finished.received,
  };
  await tx
    .insertInto('session_analysis')
    .values({ user_id: finished.userId, session_id: analysis.sessionId, ...values, ai_due_at: asked })
    .onConflict((conflict) =>
      conflict
        .columns(['user_id', 'session_id'])
        .doUpdateSet({ ...values, ...modelsPart(finished), analysed_at: sql`now()` })
        .where(
          'session_analysis.received',
          is_done || finished.revision === undefined ? '<=' : '<',
          finished.received,
        ),
    )
    .execute();
}

/** What a model said of the same inputs stays, with its sentences; of others it is asked anew. */
function modelsPart({ inputsHash, asksModel = false }: FinishedAnalysis) {
  const stays = sql`session_analysis.inputs_hash = ${inputsHash} and session_analysis.ai is not null`;
  const again = sql`now() + make_interval(secs => case when session_analysis.ai is null then 0 else ${SETTLING_SECONDS} end)`;
  return {
    ai: sql<string | null>`case when ${stays} then session_analysis.ai end`,
    sentences: sql<string>`case when ${stays} then session_analysis.sentences else excluded.sentences end`,
    ai_due_at: sql<Date | null>`case when ${stays} then session_analysis.ai_due_at when ${asksModel}::boolean then ${again} end`,
    ai_attempts: sql<number>`case when ${stays} then session_analysis.ai_attempts else 0 end`,
  };
}
