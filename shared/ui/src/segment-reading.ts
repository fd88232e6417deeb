import type { LabelledSegment } from '@locked-in/domain';
import { formatClock, formatDuration } from './format.ts';
import { authorWordsOf, STRETCH_WORDS, stretchKindOf } from './label-words.ts';

/** One segment in words: when, how long, where, what it was, who said so. */
export type SegmentReading = {
  readonly when: string;
  readonly duration: string;
  readonly where: string;
  readonly title?: string | undefined;
  readonly label: string;
  readonly by?: string | undefined;
};

export function readSegment(segment: LabelledSegment, timeZone: string): SegmentReading {
  return {
    when: `${formatClock(segment.startMs, timeZone)}–${formatClock(segment.endMs, timeZone)}`,
    duration: formatDuration(segment.endMs - segment.startMs),
    where: whereOf(segment),
    title: segment.page?.title,
    label: STRETCH_WORDS[stretchKindOf(segment)] + (segment.presence === 'media' ? ', playing' : ''),
    by: authorWordsOf(segment),
  };
}

/** The same as one sentence, for a screen reader. */
export function segmentSentence(reading: SegmentReading): string {
  const { when, duration, where, title, label, by } = reading;
  const said = by === undefined ? label : `${label}, said by ${by}`;
  return [`${when}, ${duration}`, where, title, said].filter(Boolean).join('; ');
}

function whereOf({ presence, page, isPrivate }: LabelledSegment): string {
  if (isPrivate) return 'A private site';
  if (page !== undefined) return page.site + (page.path === undefined || page.path === '/' ? '' : page.path);
  return presence === 'unobserved' ? 'Not in the browser' : 'No page';
}
