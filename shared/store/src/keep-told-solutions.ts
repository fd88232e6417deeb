import { type SessionSummary, type Solution, solutionIdOf } from '@locked-in/domain';
import type { Database } from './database.ts';
import { insertSolutions, type OwnedSolution } from './solution-store.ts';

type Told = { readonly userId: string; readonly summary: SessionSummary };

/**
 * Solutions that were armed or written down in a browser come with a session's stream. What is known already stays as
 * it is: the person may have thought otherwise since.
 */
export async function keepToldSolutions(tx: Database, sessions: readonly Told[]): Promise<void> {
  await insertSolutions(tx, sessions.flatMap(solutionsIn));
}

export function tellsSolutions(session: Told): boolean {
  return solutionsIn(session).length > 0;
}

function solutionsIn(session: Told): readonly OwnedSolution[] {
  return [...armedIn(session), ...loggedIn(session)];
}

function armedIn({ userId, summary }: Told): readonly OwnedSolution[] {
  return (summary.armed ?? []).flatMap(({ solutionId, ...plan }) =>
    solutionId === undefined
      ? []
      : [{ userId, ...toSolution(summary, { solutionId, plan, state: 'armed' }) }],
  );
}

/** Words of the form stand for themselves: whoever wrote them has tried it, and has not said to try it again. */
function loggedIn({ userId, summary }: Told): readonly OwnedSolution[] {
  const { solutionText: action = '', solutionId } = summary.log ?? {};
  const plan = { cue: '', action: action.trim() };
  if (plan.action === '' || (solutionId !== undefined && solutionId !== solutionIdOf(plan))) return [];
  return [{ userId, ...toSolution(summary, { solutionId: solutionIdOf(plan), plan, state: 'resting' }) }];
}

function toSolution(
  { sessionId, startedAtMs }: SessionSummary,
  said: Pick<Solution, 'solutionId' | 'plan' | 'state'>,
): Solution {
  const origin = said.plan.cue === '' ? 'person' : 'analysis'; // browsers arm what an analysis proposed, or own words
  return { ...said, origin, sessionId, createdAtMs: startedAtMs };
}
