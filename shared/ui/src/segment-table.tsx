import type { LabelledSegment } from '@locked-in/domain';
import { readSegment } from './segment-reading.ts';

export type SegmentTableProps = { readonly segments: readonly LabelledSegment[]; readonly timeZone: string };

/** The timeline as a table, closed until asked for. */
export function SegmentTable({ segments, timeZone }: SegmentTableProps) {
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
            {segments.map((segment) => (
              <SegmentRow key={segment.startMs} segment={segment} timeZone={timeZone} />
            ))}
          </tbody>
        </table>
      </div>
    </details>
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
