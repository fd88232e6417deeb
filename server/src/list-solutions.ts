import type { TriedSolution } from '@locked-in/contracts';
import {
  isUsed,
  type Solution,
  type TriedSession,
  toAdherence,
  toTrialEffect,
  toTrialSessions,
} from '@locked-in/domain';

type Few = { readonly userId: string; readonly limit: number };

export type ListSolutionsDeps = {
  readonly readSolutions: (userId: string) => Promise<readonly Solution[]>;
  readonly readIdeas: (of: { userId: string; sessions: number }) => Promise<readonly Solution[]>;
  readonly listTriedSessions: (of: Few) => Promise<readonly TriedSession[]>;
};

/** Trials look this far back: somebody who focuses every day is another person a year later. */
const SESSIONS_LOOKED_AT = 300;
const SESSIONS_WITH_IDEAS = 20;
const MOST_TRIALS_TOLD = 50;

/** What the person decided about, each with its trials and what they say, then what analyses propose. */
export async function listSolutions(
  deps: ListSolutionsDeps,
  userId: string,
): Promise<readonly TriedSolution[]> {
  const [decided, ideas, sessions] = await Promise.all([
    deps.readSolutions(userId),
    deps.readIdeas({ userId, sessions: SESSIONS_WITH_IDEAS }),
    deps.listTriedSessions({ userId, limit: SESSIONS_LOOKED_AT }),
  ]);
  return [...decided, ...ideas].map((solution) => toTried(solution, sessions));
}

function toTried(solution: Solution, sessions: readonly TriedSession[]): TriedSolution {
  const { solutionId } = solution;
  const trials = toTrialSessions(solutionId, sessions);
  const used = sessions.filter((session) => isUsed(solutionId, session));
  const cues = used.flatMap(({ planCues = [] }) => planCues).filter((cue) => cue.solutionId === solutionId);
  return {
    ...solution,
    effect: toTrialEffect(trials),
    trials: trials
      .filter(({ used: isOne }) => isOne)
      .slice(0, MOST_TRIALS_TOLD)
      .map(({ sessionId, startedAtMs, quality }) => ({ sessionId, startedAtMs, quality })),
    adherence: toAdherence(cues),
  };
}
