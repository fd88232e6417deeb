import type { GoalList } from '@locked-in/contracts';
import { Formula, StreakDays } from '@locked-in/ui';
import { Part } from '../../frame/part.tsx';
import { ExcuseDays } from './excuse-days.tsx';
import { GoalForm } from './goal-form.tsx';
import { GoalRow } from './goal-row.tsx';
import { RestChoice } from './rest-choice.tsx';
import type { GoalChanging } from './use-goal-changes.ts';
import { WORDS } from './words.ts';

export type GoalsViewProps = GoalList & { readonly timeZone: string; readonly changing: GoalChanging };

/** What the person wants in the long run, how this week stands, and the days in a row they looked. */
export function GoalsView({ today, goals, streak, timeZone, changing }: GoalsViewProps) {
  const open = goals.filter(({ archivedAtMs }) => archivedAtMs === undefined);
  const archived = goals.filter(({ archivedAtMs }) => archivedAtMs !== undefined);
  const { change, create } = changing;
  return (
    <article class="report goals">
      <header class="report-head">
        <div>
          <h1>{WORDS.title}</h1>
          <p class="standfirst">{WORDS.lead}</p>
          <Formula of="goal" />
        </div>
      </header>
      {changing.problem !== undefined && (
        <p class="problem" role="alert">
          {changing.problem}
        </p>
      )}
      {open.length === 0 ? (
        <section class="nothing-yet">
          <h2>{WORDS.none}</h2>
          <p>{WORDS.noneHint}</p>
        </section>
      ) : (
        <Part title={WORDS.open} note={WORDS.openNote}>
          <ul class="goal-shelf">
            {open.map((goal) => (
              <GoalRow key={goal.goalId} {...{ goal, timeZone, change }} />
            ))}
          </ul>
        </Part>
      )}
      <Part title={WORDS.set}>
        <GoalForm onSave={create} />
      </Part>
      <Part title={WORDS.streak} note={WORDS.streakNote}>
        <StreakDays {...streak} today={today} />
        <div class="streak-choices">
          <RestChoice weekdays={streak.restWeekdays} onChange={changing.restOn} />
          <ExcuseDays today={today} excused={streak.excused} {...changing} />
        </div>
      </Part>
      {archived.length > 0 && (
        <Part title={WORDS.archived} note={WORDS.archivedNote}>
          <ul class="goal-shelf">
            {archived.map((goal) => (
              <GoalRow key={goal.goalId} {...{ goal, timeZone, change }} />
            ))}
          </ul>
        </Part>
      )}
    </article>
  );
}
