import type { AiGrade, AiSilence, Sentence } from '@locked-in/domain';
import { sql } from 'kysely';
import type { Database } from './database.ts';
import type { Claim } from './due-session-store.ts';
import { markReportDue } from './report-store.ts';

/** An analysis a model is to be asked about. What is said counts only while its inputs are still the same. */
export type DueQuestion = {
  readonly userId: string;
  readonly sessionId: string;
  readonly inputsHash: string;
  /** How often it was claimed since the analysis last changed, this time included. */
  readonly attempts: number;
};

/** Longest due first. No two claims hold the same analysis; an unsettled one is due again when its lease ends. */
export async function claimDueQuestions(db: Database, claim: Claim): Promise<readonly DueQuestion[]> {
  const { rows } = await sql<DueQuestion>`
    with due as materialized (
      select user_id, session_id from session_analysis
      where ai_due_at <= now()
      order by ai_due_at
      limit ${claim.limit}
      for update skip locked
    )
    update session_analysis as analysis
    set ai_due_at = now() + make_interval(secs => ${claim.leaseSeconds}), ai_attempts = analysis.ai_attempts + 1
    from due
    where analysis.user_id = due.user_id and analysis.session_id = due.session_id
    returning analysis.user_id as "userId", analysis.session_id as "sessionId",
      analysis.inputs_hash as "inputsHash", analysis.ai_attempts as attempts
  `.execute(db);
  return rows;
}

/** Holds a claim for so long from now. False when it is another's by now, or the analysis has changed. */
export async function holdQuestion(
  db: Database,
  {
    attempts,
    leaseSeconds,
    ...claimed
  }: Claimed & { readonly attempts: number; readonly leaseSeconds: number },
): Promise<boolean> {
  const row = await claimedRow(db, claimed)
    .set({ ai_due_at: sql`now() + make_interval(secs => ${leaseSeconds})` })
    .where('ai_attempts', '=', attempts)
    .returning('session_id')
    .executeTakeFirst();
  return row !== undefined;
}

type Claimed = Pick<DueQuestion, 'userId' | 'sessionId' | 'inputsHash'>;

/** There is nothing to ask for now. False when the analysis has changed since: then it is due by itself. */
export async function settleQuestion(db: Database, claimed: Claimed): Promise<boolean> {
  const row = await claimedRow(db, claimed)
    .set({ ai_due_at: null })
    .returning('session_id')
    .executeTakeFirst();
  return row !== undefined;
}

export type FinishedQuestion = Claimed & {
  readonly ai: AiGrade;
  /** Absent: those that stand there stay. */
  readonly sentences?: readonly Sentence[] | undefined;
  /** Reports to be built again because of it. */
  readonly weeks: readonly string[];
};

/** Keeps a model's word, once: what comes later, or speaks of an analysis that has changed, is dropped (false). */
export async function saveAi(db: Database, finished: FinishedQuestion): Promise<boolean> {
  return db.transaction().execute(async (tx) => {
    const row = await claimedRow(tx, finished)
      .set({
        ai: JSON.stringify(finished.ai),
        ai_due_at: null,
        ...(finished.sentences && { sentences: JSON.stringify(finished.sentences) }),
      })
      .returning('session_id')
      .executeTakeFirst();
    if (!row) return false;
    for (const week of finished.weeks) await markReportDue(tx, { userId: finished.userId, week });
    return true;
  });
}

/** Says why there is no word yet, and asks again after so many seconds. */
export async function postponeQuestion(
  db: Database,
  { reason, seconds, ...claimed }: Claimed & { readonly reason: AiSilence; readonly seconds: number },
): Promise<boolean> {
  const row = await claimedRow(db, claimed)
    .set({
      ai: JSON.stringify({ kind: 'silent', reason } satisfies AiGrade),
      ai_due_at: sql`now() + make_interval(secs => ${seconds})`,
    })
    .returning('session_id')
    .executeTakeFirst();
  return row !== undefined;
}

/** Hands a claim back untouched, because whoever holds it has to stop: somebody else may ask at once. */
export async function releaseQuestion(db: Database, claimed: Claimed): Promise<void> {
  await claimedRow(db, claimed)
    .set({ ai_due_at: sql`now()`, ai_attempts: sql`greatest(ai_attempts - 1, 0)` })
    .execute();
}

function claimedRow(db: Database, { userId, sessionId, inputsHash }: Claimed) {
  return db
    .updateTable('session_analysis')
    .where('user_id', '=', userId)
    .where('session_id', '=', sessionId)
    .where('inputs_hash', '=', inputsHash)
    .where('ai_due_at', 'is not', null);
}
