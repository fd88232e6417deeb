import type { LabelledSegment, SessionMark } from '@locked-in/domain';
import { useMemo, useState } from 'preact/hooks';
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

/** What is shown as a table; of very many stretches, the first. While it is closed it does not follow the zoom. */
export function ZoomTable(props: ZoomTableProps) {
  const { segments, marks, range, timeZone } = props;
  const [isOpen, setOpen] = useState(false);
  const { zoom } = pictureWordsIn(useLocale());
  const followed = isOpen ? `${range.startMs} ${range.endMs}` : 'closed';
  return useMemo(() => {
    const { from, to } = indicesIn(segments, range);
    const rows = segments.slice(from, Math.min(to, from + MOST_ROWS));
    const endMs = rows.at(-1)?.endMs ?? range.endMs;
    return (
      <SegmentTable
        segments={rows}
        marks={marks.filter(({ atMs }) => range.startMs <= atMs && atMs <= endMs)}
        timeZone={timeZone}
        note={to - from > MOST_ROWS ? zoom.tableLimit(String(MOST_ROWS), String(to - from)) : undefined}
        onToggle={setOpen}
      />
    );
  }, [segments, marks, timeZone, zoom, followed]);
}
