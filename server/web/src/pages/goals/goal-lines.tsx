import type { GoalList } from '@locked-in/contracts';
import { DEFAULT_LOCALE, GoalBar, readDone, readStreak } from '@locked-in/ui';
import { goalHref } from '../../hrefs.ts';
import { WORDS } from './words.ts';

/** On the day's page: what the week still lacks for each open goal, and the streak. Nothing while there is neither. */
export function GoalLines({ goals, streak }: Pick<GoalList, 'goals' | 'streak'>) {
  const open = goals.filter(({ archivedAtMs }) => archivedAtMs === undefined);
  if (open.length === 0 && streak.length === 0) return null;
  return (
    <section class="goal-lines" aria-label={WORDS.today}>
      <p>
        {readStreak(streak, DEFAULT_LOCALE)} <a href="/goals">{WORDS.all}</a>
      </p>
      {open.length > 0 && (
        <ul>
          {open.map(({ goalId, name, target, weeks }) => {
            const week = weeks.at(-1);
            return (
              <li key={goalId}>
                <a href={goalHref(goalId)} dir="auto">
                  {name}
                </a>
                {week && <GoalBar target={target} week={week} />}
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}

/** On a session's page: the goal it served, and how that goal's week stands. */
export function ServedGoalLine({ goals, goalId }: Pick<GoalList, 'goals'> & { readonly goalId: string }) {
  const goal = goals.find((other) => other.goalId === goalId);
  const week = goal?.weeks.at(-1);
  if (goal === undefined || week === undefined) return null;
  return (
    <p class="small served-goal">
      {WORDS.serves}{' '}
      <a href={goalHref(goalId)} dir="auto">
        {goal.name}
      </a>
      <span class="muted"> · this week {readDone(goal.target, week, DEFAULT_LOCALE)}</span>
    </p>
  );
}
