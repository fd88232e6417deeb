import type { Solution } from '../solution.ts';
import { toTrialEffect } from '../trial/to-trial-effect.ts';
import { isUsed, toTrialSessions } from '../trial/to-trial-sessions.ts';
import type { TriedSolution } from './details.ts';
import type { ToldSession } from './told-session.ts';

const MOST_SOLUTIONS = 8;

/** What is being tried or was: most used this week first, then newest. What was dropped is not spoken of again. */
export function toWeekSolutions(
  solutions: readonly Solution[],
  told: readonly ToldSession[],
  startsAtMs: number,
): readonly TriedSolution[] {
  return solutions
    .filter(({ state }) => state !== 'dropped')
    .map((solution) => ({ solution, used: told.filter((session) => isUsed(solution.solutionId, session)) }))
    .filter(({ solution, used }) => solution.state === 'armed' || used.length > 0)
    .map(({ solution, used }) => ({
      solution,
      usedThisWeek: used.filter(({ startedAtMs }) => startedAtMs >= startsAtMs).length,
    }))
    .toSorted((a, b) => b.usedThisWeek - a.usedThisWeek || b.solution.createdAtMs - a.solution.createdAtMs)
    .slice(0, MOST_SOLUTIONS)
    .map(({ solution: { solutionId, plan, state }, usedThisWeek }) => {
      const effect = toTrialEffect(toTrialSessions(solutionId, told));
      return { solutionId, plan, state, usedThisWeek, effect };
    });
}
