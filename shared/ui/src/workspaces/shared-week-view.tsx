import type { SharedSession, SharedSolution, SharedWeek } from '@locked-in/domain';
import { dayWords } from '../day-words.ts';
import { formatDuration, formatInterval, formatNumber } from '../format.ts';
import { TrialEffectMark } from '../pictures/trial-effects.tsx';
import { planWords } from '../pictures/trial-words.ts';
import { counterIn } from '../plural.ts';
import { ScrolledTable } from '../scrolled-table.tsx';
import { useLocale } from '../use-locale.ts';
import type { WorkspaceWords } from './workspace-words.en.ts';
import { workspaceWordsIn } from './workspace-words.ts';

export type SharedWeekViewProps = { readonly shared: SharedWeek; readonly label: string };

/** What of one person's week a workspace is shown, the same for who looks and for who is seen. */
export function SharedWeekView({ shared, label }: SharedWeekViewProps) {
  const locale = useLocale();
  const words = workspaceWordsIn(locale);
  const hasGrades = shared.sessions.some(({ grades }) => grades !== undefined);
  return (
    <div class="shared-week">
      <p class="shared-sum">{readSum(shared, locale)}</p>
      {!shared.isFrozen && <p class="small muted">{words.running}</p>}
      <ScrolledTable label={label} head={headOf(words, hasGrades)}>
        {shared.sessions.map((session, index) => (
          <tr key={index}>
            <th scope="row">{dayWords(session.date, locale).long}</th>
            {cellsOf(session, hasGrades, locale).map((cell, column) => (
              <td key={column} class="number">
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </ScrolledTable>
      {shared.solutions !== undefined && <Solutions solutions={shared.solutions} />}
    </div>
  );
}

function Solutions({ solutions }: { readonly solutions: readonly SharedSolution[] }) {
  const locale = useLocale();
  const words = workspaceWordsIn(locale);
  return (
    <div class="shared-solutions">
      <p class="overline">{words.solutions}</p>
      {solutions.length === 0 ? (
        <p class="small muted">{words.noSolutions}</p>
      ) : (
        <ul>
          {solutions.map((solution, index) => (
            <li key={index}>
              <p dir="auto">{planWords(solution, locale)}</p>
              <TrialEffectMark effect={solution.effect} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** "3 sessions · 4 h planned · 3 h 20 min held" */
function readSum({ sessions }: SharedWeek, locale: string): string {
  const words = workspaceWordsIn(locale);
  const planned = sessions.reduce((sum, { plannedMs = 0 }) => sum + plannedMs, 0);
  const held = sessions.reduce((sum, { heldMs }) => sum + heldMs, 0);
  return [
    counterIn(locale)(sessions.length, words.sessions),
    planned > 0 && words.planned(formatDuration(planned, locale)),
    words.held(formatDuration(held, locale)),
  ]
    .filter(Boolean)
    .join(' · ');
}

function headOf({ columns }: WorkspaceWords, hasGrades: boolean): readonly string[] {
  const times = [columns.day, columns.planned, columns.held];
  return hasGrades ? [...times, columns.own, columns.quality, columns.distraction] : times;
}

function cellsOf(session: SharedSession, hasGrades: boolean, locale: string): readonly string[] {
  const { open, none } = workspaceWordsIn(locale);
  const { plannedMs, heldMs, grades } = session;
  const times = [
    plannedMs === undefined ? open : formatDuration(plannedMs, locale),
    formatDuration(heldMs, locale),
  ];
  if (!hasGrades) return times;
  return [
    ...times,
    grades?.own === undefined ? none : formatNumber(grades.own, locale),
    grades?.quality === undefined ? none : formatInterval(grades.quality, locale),
    grades?.distraction === undefined ? none : formatInterval(grades.distraction, locale),
  ];
}
