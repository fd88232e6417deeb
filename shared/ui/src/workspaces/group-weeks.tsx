import { type GroupWeek, LEAST_PEOPLE } from '@locked-in/domain';
import { formatDuration, formatNumber } from '../format.ts';
import { ScrolledTable } from '../scrolled-table.tsx';
import { useLocale } from '../use-locale.ts';
import { workspaceWordsIn } from './workspace-words.ts';

export type GroupWeeksProps = {
  /** Newest first; without `numbers` where too few people shared. */
  readonly weeks: readonly { readonly week: string; readonly numbers?: GroupWeek | undefined }[];
  readonly weekName: (week: string) => string;
};

/** The numbers of a group: means over its people, made once, and none where they would tell of too few. */
export function GroupWeeks({ weeks, weekName }: GroupWeeksProps) {
  const locale = useLocale();
  const words = workspaceWordsIn(locale);
  const { columns } = words;
  if (weeks.length === 0) return <p class="muted">{words.noWeek}</p>;
  return (
    <ScrolledTable
      label={words.group}
      head={[columns.week, columns.people, columns.sessionsEach, columns.heldEach, columns.qualityMean]}
    >
      {weeks.map(({ week, numbers }) => (
        <tr key={week}>
          <th scope="row">{weekName(week)}</th>
          {numbers === undefined ? (
            <td colSpan={4} class="muted">
              {words.tooFew(formatNumber(LEAST_PEOPLE, locale))}
            </td>
          ) : (
            cellsOf(numbers, locale).map((cell, column) => (
              <td key={column} class="number">
                {cell}
              </td>
            ))
          )}
        </tr>
      ))}
    </ScrolledTable>
  );
}

function cellsOf({ people, sessions, heldMs, grades }: GroupWeek, locale: string): readonly string[] {
  const { none, qualityOf } = workspaceWordsIn(locale);
  const number = (value: number) => formatNumber(value, locale);
  return [
    number(people),
    number(sessions),
    formatDuration(heldMs, locale),
    grades === undefined ? none : qualityOf(number(grades.quality), number(grades.people)),
  ];
}
