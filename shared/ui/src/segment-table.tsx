import type { LabelledSegment, SessionMark } from '@locked-in/domain';
import { readMark } from './mark-words.ts';
import { readSegment } from './segment-reading.ts';

export type SegmentTableProps = {
  readonly segments: readonly LabelledSegment[];
  readonly timeZone: string;
  readonly marks?: readonly SessionMark[] | undefined;
};

/** The timeline as a table, closed until asked for. */
export function SegmentTable({ segments, timeZone, marks = [] }: SegmentTableProps) {
  return (
    <details class="table-alternative">
      <summary>Show as a table</summary>
      <div class="table-scroll">
        <table>
          <thead>
            <tr>
              <th scope="col">Time</th>
              <th scope="col">Length</th>
              <th scope="col">Page</th>
              <th scope="col">Label</th>
              <th scope="col">Said by</th>
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
      </div>
    </details>
  );
}

function inTime(segments: readonly LabelledSegment[], marks: readonly SessionMark[]) {
  const startOf = (row: LabelledSegment | SessionMark) => ('atMs' in row ? row.atMs : row.startMs);
  return [...segments, ...marks].toSorted((one, other) => startOf(one) - startOf(other));
}

type MarkRowProps = { readonly mark: SessionMark; readonly timeZone: string };

function MarkRow({ mark, timeZone }: MarkRowProps) {
  const { when, where, what, why } = readMark(mark, timeZone);
  return (
    <tr>
      <td class="number">{when}</td>
      <td />
      <td>
        {where}
        {why === undefined ? null : <span class="muted"> “{why}”</span>}
      </td>
      <td>{what}</td>
      <td />
    </tr>
  );
}

type SegmentRowProps = { readonly segment: LabelledSegment; readonly timeZone: string };

function SegmentRow({ segment, timeZone }: SegmentRowProps) {
  const { when, duration, where, title, label, by } = readSegment(segment, timeZone);
  return (
    <tr>
      <td class="number">{when}</td>
      <td class="number">{duration}</td>
      <td>
        {where}
        {title === undefined ? null : <span class="muted"> {title}</span>}
      </td>
      <td>{label}</td>
      <td>{by}</td>
    </tr>
  );
}
