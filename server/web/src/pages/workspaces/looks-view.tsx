import type { LookList } from '@locked-in/contracts';
import { ScrolledTable } from '@locked-in/ui';
import { dayAndClock } from '../settings/day-and-clock.ts';
import { weekName } from '../week/week-words.ts';
import { WORDS } from './words.ts';

/** Who saw what of the person, when, and where. */
export function LooksView({ looks }: LookList) {
  const { who, what, where, when } = WORDS.saw;
  return (
    <article class="report workspaces">
      <header class="report-head">
        <div>
          <p class="overline">
            <a href="/workspaces">{WORDS.title}</a>
          </p>
          <h1>{WORDS.looks}</h1>
          <p class="standfirst">{WORDS.looksLead}</p>
        </div>
      </header>
      {looks.length === 0 ? (
        <section class="nothing-yet">
          <h2>{WORDS.looksNone}</h2>
          <p>{WORDS.looksNoneHint}</p>
        </section>
      ) : (
        <ScrolledTable label={WORDS.looks} head={[who, what, where, when]}>
          {looks.map(({ seenAtMs, seenBy, workspace, week, level }, index) => (
            <tr key={index}>
              <th scope="row" dir="auto">
                {seenBy === undefined ? WORDS.gone : seenBy || WORDS.nameless}
              </th>
              <td>
                {weekName(week)}: {WORDS.levels[level]}
              </td>
              <td dir="auto">{workspace ?? WORDS.ended}</td>
              <td>{dayAndClock(seenAtMs)}</td>
            </tr>
          ))}
        </ScrolledTable>
      )}
    </article>
  );
}
