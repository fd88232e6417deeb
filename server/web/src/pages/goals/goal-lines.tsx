import type { GoalList } from '@locked-in/contracts';
import { DEFAULT_LOCALE, GoalBar, readDone, readStreak } from '@locked-in/ui';
import { goalHref } from '../../hrefs.ts';
import { weekName } from '../week/week-words.ts';
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

export type ServedGoalLineProps = Pick<GoalList, 'goals'> & {
  readonly goalId: string;
  /** The session's. */
  readonly week: string;
};

/** On a session's page: the goal it served, and how that goal stands in the session's week, where that is not long ago. */
export function ServedGoalLine({ goals, goalId, week }: ServedGoalLineProps) {
  const goal = goals.find((other) => other.goalId === goalId);
  const served = goal?.weeks.find((other) => other.week === week);
  if (goal === undefined) return null;
  return (
    <p class="small served-goal">
      {WORDS.serves}{' '}
      <a href={goalHref(goalId)} dir="auto">
        {goal.name}
      </a>
      {served && (
        <span class="muted">
          {' '}
          · {weekName(week)}: {readDone(goal.target, served, DEFAULT_LOCALE)}
        </span>
      )}
    </p>
  );
}
