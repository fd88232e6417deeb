import { ServedGoalLine, type ServedGoalLineProps } from './goal-lines.tsx';
import { useGoals } from './use-goals.ts';

/** Read when a session served one: most pages of sessions ask for nothing. */
export function ServedGoal(session: Omit<ServedGoalLineProps, 'goals'>) {
  const { list } = useGoals();
  return list ? <ServedGoalLine goals={list.goals} {...session} /> : null;
}
