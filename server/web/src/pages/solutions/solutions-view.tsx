import type { TriedSolution } from '@locked-in/contracts';
import { Formula, trialReachOf } from '@locked-in/ui';
import { Part } from '../../frame/part.tsx';
import { PlanForm } from './plan-form.tsx';
import { SolutionRow } from './solution-row.tsx';
import { type Shelf, toShelves } from './to-shelves.ts';
import type { Deciding } from './use-deciding.ts';
import { WORDS } from './words.ts';

export type SolutionsViewProps = {
  readonly solutions: readonly TriedSolution[];
  readonly timeZone: string;
  readonly deciding: Deciding;
};

const SHELVES: readonly { readonly shelf: Shelf; readonly title: string; readonly note?: string }[] = [
  { shelf: 'armed', title: WORDS.armed, note: WORDS.armedNote },
  { shelf: 'works', title: WORDS.works, note: WORDS.worksNote },
  { shelf: 'fails', title: WORDS.fails, note: WORDS.failsNote },
  { shelf: 'open', title: WORDS.open, note: WORDS.openNote },
  { shelf: 'ideas', title: WORDS.ideas, note: WORDS.ideasNote },
  { shelf: 'dropped', title: WORDS.dropped },
];

/** What works for this person, what does not, and what is being tried. */
export function SolutionsView({ solutions, timeZone, deciding }: SolutionsViewProps) {
  const shelves = toShelves(solutions);
  const reach = trialReachOf(solutions.map(({ effect }) => effect));
  return (
    <article class="report solutions">
      <header class="report-head">
        <div>
          <h1>{WORDS.title}</h1>
          <p class="standfirst">{WORDS.lead}</p>
          <Formula of="trialEffect" summary={WORDS.method} />
        </div>
      </header>
      {deciding.problem !== undefined && (
        <p class="problem" role="alert">
          {deciding.problem}
        </p>
      )}
      {solutions.length === 0 && (
        <section class="nothing-yet">
          <h2>{WORDS.none}</h2>
          <p>{WORDS.noneHint}</p>
        </section>
      )}
      {SHELVES.filter(({ shelf }) => shelves[shelf].length > 0).map(({ shelf, title, note }) => (
        <Part key={shelf} title={title} note={note}>
          <ul class="solution-list">
            {shelves[shelf].map((solution) => (
              <SolutionRow
                key={solution.solutionId}
                {...{ solution, reach, timeZone }}
                decide={deciding.decide}
              />
            ))}
          </ul>
        </Part>
      ))}
      <Part title={WORDS.write}>
        <PlanForm create={deciding.create} />
      </Part>
    </article>
  );
}
