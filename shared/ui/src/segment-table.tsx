import type { LabelledSegment, SessionMark } from '@locked-in/domain';
import { readMark } from './mark-words.ts';
import { Scrolled } from './scrolled.tsx';
import { readSegment } from './segment-reading.ts';
import { timelineWordsIn } from './timeline-words.ts';
import { useLocale } from './use-locale.ts';

export type SegmentTableProps = {
  readonly segments: readonly LabelledSegment[];
  readonly timeZone: string;
  readonly marks?: readonly SessionMark[] | undefined;
  /** What is not in it. */
  readonly note?: string | undefined;
  readonly onToggle?: ((isOpen: boolean) => void) | undefined;
};

/** The timeline as a table, closed until asked for. */
export function SegmentTable({ segments, timeZone, marks = [], note, onToggle }: SegmentTableProps) {
  const { table, columns } = timelineWordsIn(useLocale());
  return (
    <details class="table-alternative" onToggle={(event) => onToggle?.(event.currentTarget.open)}>
      <summary>{table}</summary>
      <Scrolled class="table-scroll" label={table}>
        <table>
          <thead>
            <tr>
              <th scope="col">{columns.time}</th>
              <th scope="col">{columns.length}</th>
              <th scope="col">{columns.page}</th>
              <th scope="col">{columns.label}</th>
              <th scope="col">{columns.by}</th>
            </tr>
          </thead>
          <tbody>
            {inTime(segments, marks).map((row) =>
              'atMs' in row ? (
                <MarkRow key={`${row.kind} ${row.atMs} ${row.site}`} mark={row} timeZone={timeZone} />
              ) : (
                <SegmentRow key={row.startMs} segment={row} timeZone={timeZone} />
              ),
            )}
          </tbody>
        </table>
      </Scrolled>
      {note !== undefined && <p class="small muted">{note}</p>}
    </details>
  );
}

function inTime(segments: readonly LabelledSegment[], marks: readonly SessionMark[]) {
  const startOf = (row: LabelledSegment | SessionMark) => ('atMs' in row ? row.atMs : row.startMs);
  return [...segments, ...marks].toSorted((one, other) => startOf(one) - startOf(other));
}

type MarkRowProps = { readonly mark: SessionMark; readonly timeZone: string };

function MarkRow({ mark, timeZone }: MarkRowProps) {
  const locale = useLocale();
  const { when, where, what, why } = readMark(mark, timeZone, locale);
  return (
    <tr>
      <td class="number">{when}</td>
      <td />
      <td>
        <bdi>{where}</bdi>
        {why === undefined ? null : (
          <span class="muted">
            {' '}
            <bdi>{timelineWordsIn(locale).quote(why)}</bdi>
          </span>
        )}
      </td>
      <td>{what}</td>
      <td />
    </tr>
  );
}

type SegmentRowProps = { readonly segment: LabelledSegment; readonly timeZone: string };

function SegmentRow({ segment, timeZone }: SegmentRowProps) {
  const { when, duration, where, title, label, by } = readSegment(segment, timeZone, useLocale());
  return (
    <tr>
      <td class="number">{when}</td>
      <td class="number">{duration}</td>
      <td>
        <bdi>{where}</bdi>
        {title === undefined ? null : (
          <span class="muted">
            {' '}
            <bdi>{title}</bdi>
          </span>
        )}
      </td>
      <td>{label}</td>
      <td>{by}</td>
    </tr>
  );
}
