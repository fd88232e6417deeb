import { toTrialEffect, toTrialSessions } from '@locked-in/domain';
import { type Database, listTold, readArmed } from '@locked-in/store';
import type { WriteAnalysisBasis } from '../ai/write-analysis.ts';

const MOST_PLANS = 3;
const SESSIONS_LOOKED_AT = 300;

/** The plans this session was declared with, and what each did for the person so far. */
export async function readTried(
  db: Database,
  key: { readonly userId: string; readonly sessionId: string },
): Promise<WriteAnalysisBasis['tried']> {
  const plans = (await readArmed(db, key)).slice(0, MOST_PLANS);
  if (plans.length === 0) return [];
  const sessions = await listTold(db, { userId: key.userId, limit: SESSIONS_LOOKED_AT });
  return plans.map((plan) =>
    plan.solutionId === undefined
      ? { plan }
      : { plan, effect: toTrialEffect(toTrialSessions(plan.solutionId, sessions)) },
  );
}
