import type { LabelledSegment, SessionMark } from '@locked-in/domain';
import { pictureWordsIn } from '../pictures/picture-words.ts';
import { SegmentTable } from '../segment-table.tsx';
import type { Range } from '../timeline-layout.ts';
import { useLocale } from '../use-locale.ts';
import { indicesIn } from './merged-blocks.ts';

const MOST_ROWS = 200;

type ZoomTableProps = {
  readonly segments: readonly LabelledSegment[];
  readonly marks: readonly SessionMark[];
  readonly range: Range;
  readonly timeZone: string;
};

/** What is shown as a table; of very many stretches, the first. */
export function ZoomTable({ segments, marks, range, timeZone }: ZoomTableProps) {
  const { zoom } = pictureWordsIn(useLocale());
  const { from, to } = indicesIn(segments, range);
  const rows = segments.slice(from, Math.min(to, from + MOST_ROWS));
  const endMs = rows.at(-1)?.endMs ?? range.endMs;
  const note = to - from > MOST_ROWS ? zoom.tableLimit(String(MOST_ROWS), String(to - from)) : undefined;
  return (
    <SegmentTable
      segments={rows}
      marks={marks.filter(({ atMs }) => range.startMs <= atMs && atMs <= endMs)}
      timeZone={timeZone}
      note={note}
    />
  );
}
