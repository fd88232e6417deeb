import type { ReportedGoal } from '@locked-in/domain';
import { Picture } from '../pictures/picture.tsx';
import { useLocale } from '../use-locale.ts';
import { GoalBar } from './goal-bar.tsx';
import { readGoals, readSaid, tableOfGoals } from './goal-readings.ts';
import { goalWordsIn } from './goal-words.ts';

export type GoalBarsProps = { readonly goals: readonly ReportedGoal[] };

/** What a week did for each goal. */
export function GoalBars({ goals }: GoalBarsProps) {
  const locale = useLocale();
  const frame = {
    kind: 'goal-bars',
    title: goalWordsIn(locale).goals,
    reading: readGoals(goals, locale),
    formula: 'goal',
  } as const;
  if (goals.length === 0) return <Picture {...frame} />;
  return (
    <Picture {...frame} table={tableOfGoals(goals, locale)}>
      <ul class="goal-list">
        {goals.map(({ goalId, name, target, ...week }) => (
          <li key={goalId} class="goal-row">
            <p class="goal-name" dir="auto">
              {name}
            </p>
            <div>
              <GoalBar target={target} week={week} />
              <p class="small muted">{readSaid(week, locale)}</p>
            </div>
          </li>
        ))}
      </ul>
    </Picture>
  );
}
