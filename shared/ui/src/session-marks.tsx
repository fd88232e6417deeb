import type { SessionMark } from '@locked-in/domain';
import { MARK_KINDS, markSentence, readMark } from './mark-words.ts';
import { type Range, shareOf } from './timeline-layout.ts';
import { timelineWordsIn } from './timeline-words.ts';
import { useLocale } from './use-locale.ts';

export type SessionMarksProps = {
  readonly marks: readonly SessionMark[];
  readonly range: Range;
  readonly timeZone: string;
};

/** What was held (a wedge) and let through (an open diamond), standing on the upper edge of a timeline. */
export function SessionMarks({ marks, range, timeZone }: SessionMarksProps) {
  const locale = useLocale();
  return marks
    .filter(({ atMs }) => range.startMs <= atMs && atMs <= range.endMs)
    .map((mark) => (
      <span
        key={`${mark.kind} ${mark.atMs} ${mark.site}`}
        class="session-mark"
        style={{ left: `${shareOf(mark.atMs, range)}%` }}
        title={markSentence(readMark(mark, timeZone, locale))}
      >
        <MarkShape kind={mark.kind} />
      </span>
    ));
}

/** What the marks mean and how many there are. Only what occurs is listed. */
export function MarkLegend({ marks }: Pick<SessionMarksProps, 'marks'>) {
  const words = timelineWordsIn(useLocale());
  const counted = MARK_KINDS.map((kind) => ({
    kind,
    count: marks.filter((mark) => mark.kind === kind).length,
  }));
  if (marks.length === 0) return null;
  return (
    <ul class="label-legend mark-legend">
      {counted
        .filter(({ count }) => count > 0)
        .map(({ kind, count }) => (
          <li key={kind} title={words.markMeanings[kind]}>
            <MarkShape kind={kind} />
            <span>{words.marks[kind]}</span>
            <span class="number muted">{count}×</span>
          </li>
        ))}
    </ul>
  );
}

function MarkShape({ kind }: Pick<SessionMark, 'kind'>) {
  return (
    <svg class={`mark-shape mark-${kind}`} viewBox="0 0 12 12" aria-hidden="true">
      <path d={kind === 'held' ? 'M1.5 1.5h9L6 10z' : 'M6 1.2 10.8 6 6 10.8 1.2 6z'} />
    </svg>
  );
}
