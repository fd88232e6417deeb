import type { OpenGoal } from '../../timer-messages.ts';
import { WORDS } from './words.ts';

export type GoalFieldProps = {
  readonly goals: readonly OpenGoal[];
  readonly goalId: string | undefined;
  readonly onChange: (goalId: string | undefined) => void;
};

/** Which goal this session serves. Nothing while there is none to serve. */
export function GoalField({ goals, goalId, onChange }: GoalFieldProps) {
  if (goals.length === 0) return null;
  return (
    <select
      class="goal-field small"
      aria-label={WORDS.serves}
      value={goals.some((goal) => goal.goalId === goalId) ? goalId : ''}
      onChange={(event) => onChange(event.currentTarget.value || undefined)}
    >
      <option value="">{WORDS.servesNone}</option>
      {goals.map(({ goalId: id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  );
}
