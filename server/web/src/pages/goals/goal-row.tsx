import type { ServedGoal } from '@locked-in/contracts';
import { formatDate, GoalBar, GoalWeeks, readSaid, readTarget, useLocale } from '@locked-in/ui';
import { useState } from 'preact/hooks';
import { GoalForm } from './goal-form.tsx';
import type { GoalChanging } from './use-goal-changes.ts';
import { SAID_WORDS, WORDS } from './words.ts';

export type GoalRowProps = Pick<GoalChanging, 'change'> & {
  readonly goal: ServedGoal;
  readonly timeZone: string;
};

/** One goal: its week, the weeks before, and what to do with it. */
export function GoalRow({ goal, timeZone, change }: GoalRowProps) {
  const [isEditing, setEditing] = useState(false);
  const locale = useLocale();
  const { goalId, name, target, weeks, archivedAtMs } = goal;
  const isOpen = archivedAtMs === undefined;
  const week = weeks.at(-1);
  const said = week && readSaid(week, locale);
  return (
    <li class="goal" id={goalId}>
      <div class="goal-words">
        <h3 class="goal-title" dir="auto">
          {name}
        </h3>
        <p class="small muted">
          {WORDS.each(`${readTarget(target, locale)} ${kindWords(target.kind)}`.trim())}
        </p>
        {isOpen && week !== undefined && <GoalBar target={target} week={week} />}
        {said && <p class="small muted">{said}</p>}
        <LastSaid goal={goal} timeZone={timeZone} />
        {isEditing ? (
          <GoalForm
            goal={{ name, target }}
            onCancel={() => setEditing(false)}
            onSave={(changed) => {
              change(goalId, changed);
              setEditing(false);
            }}
          />
        ) : (
          <div class="actions">
            {isOpen && (
              <button
                type="button"
                class="button"
                aria-label={`${WORDS.edit}: ${name}`}
                onClick={() => setEditing(true)}
              >
                {WORDS.edit}
              </button>
            )}
            <button
              type="button"
              class="button quiet"
              aria-label={`${isOpen ? WORDS.archive : WORDS.reopen}: ${name}`}
              onClick={() => change(goalId, { isArchived: isOpen })}
            >
              {isOpen ? WORDS.archive : WORDS.reopen}
            </button>
          </div>
        )}
      </div>
      {weeks.some(({ sessions }) => sessions > 0) && <GoalWeeks target={target} weeks={weeks} />}
    </li>
  );
}

/** What the log last said, where this week's words do not hold it already. */
function LastSaid({ goal: { lastSaid, weeks }, timeZone }: Pick<GoalRowProps, 'goal' | 'timeZone'>) {
  const isThisWeek = weeks.at(-1)?.progress.some((times) => times > 0) ?? false;
  if (lastSaid === undefined || isThisWeek) return null;
  const date = formatDate(lastSaid.startedAtMs, timeZone);
  return <p class="small muted">{WORDS.lastSaid(SAID_WORDS[lastSaid.progress], date)}</p>;
}

function kindWords(kind: ServedGoal['target']['kind']): string {
  if (kind === 'sessions') return '';
  return kind === 'held' ? 'held' : 'on task';
}
