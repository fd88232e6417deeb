import type { NewSolution, TriedSolution } from '@locked-in/contracts';
import { useState } from 'preact/hooks';
import { failureWords } from '../../api/failure-words.ts';
import { PATHS } from '../../api/paths.ts';
import { type Ask, readJson } from '../../api/read-json.ts';

export type Deciding = {
  readonly problem: string | undefined;
  readonly create: (solution: NewSolution) => void;
  /** An idea is not stored before somebody decides about it. */
  readonly decide: (solution: TriedSolution, state: TriedSolution['state']) => void;
};

/** The person's word on solutions, and what went wrong the last time. */
export function useDeciding(reload: () => void): Deciding {
  const [problem, setProblem] = useState<string>();
  const write = async (path: string, ask: Ask) => {
    const answer = await readJson(path, ask);
    setProblem(answer.ok ? undefined : failureWords(answer.failure));
    reload();
  };
  const create = (body: NewSolution) => void write(PATHS.solutions, { method: 'POST', body });
  return {
    problem,
    create,
    decide: ({ solutionId, plan, sessionId, origin, state: before }, state) => {
      if (before === 'idea' && origin === 'analysis')
        return create({ plan, state, ...(sessionId !== undefined && { sessionId }) });
      void write(PATHS.solution(solutionId), { method: 'PATCH', body: { state } });
    },
  };
}
