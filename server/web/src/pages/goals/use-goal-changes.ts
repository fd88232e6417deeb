import type { ExcusedDay, GoalChange, NewGoal } from '@locked-in/contracts';
import { useState } from 'preact/hooks';
import { failureWords } from '../../api/failure-words.ts';
import { PATHS } from '../../api/paths.ts';
import { type Ask, readJson } from '../../api/read-json.ts';

export type GoalChanging = {
  readonly problem: string | undefined;
  readonly create: (goal: NewGoal) => void;
  readonly change: (goalId: string, change: GoalChange) => void;
  /** 0 = Monday … 6 = Sunday. */
  readonly restOn: (weekdays: readonly number[]) => void;
  readonly excuse: (day: ExcusedDay) => void;
  readonly takeBack: (date: string) => void;
};

/** The person's word on goals and on the days of the streak, and what went wrong the last time. */
export function useGoalChanges(reload: () => void): GoalChanging {
  const [problem, setProblem] = useState<string>();
  const write = async (path: string, ask: Ask) => {
    const answer = await readJson(path, ask);
    setProblem(answer.ok ? undefined : failureWords(answer.failure));
    reload();
  };
  return {
    problem,
    create: (body) => void write(PATHS.goals, { method: 'POST', body }),
    change: (goalId, body) => void write(PATHS.goal(goalId), { method: 'PATCH', body }),
    restOn: (restWeekdays) => void write(PATHS.streak, { method: 'PATCH', body: { restWeekdays } }),
    excuse: (body) => void write(PATHS.excusedDays, { method: 'POST', body }),
    takeBack: (date) => void write(PATHS.excusedDay(date), { method: 'DELETE' }),
  };
}
