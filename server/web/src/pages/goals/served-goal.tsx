import { ServedGoalLine } from './goal-lines.tsx';
import { useGoals } from './use-goals.ts';

/** Read when a session served one: most pages of sessions ask for nothing. */
export function ServedGoal({ goalId }: { readonly goalId: string }) {
  const { list } = useGoals();
  return list ? <ServedGoalLine goals={list.goals} goalId={goalId} /> : null;
}
