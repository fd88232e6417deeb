import type { LabelledSegment } from '@locked-in/domain';
import { formatClock, formatDuration } from './format.ts';
import { authorWordsOf } from './label-words.ts';
import { DEFAULT_LOCALE } from './locale.ts';
import { siteNameOf } from './site-name.ts';
import { stretchKindOf } from './stretch.ts';
import { timelineWordsIn } from './timeline-words.ts';

/** One segment in words: when, how long, where, what it was, who said so. */
export type SegmentReading = {
  readonly when: string;
  readonly duration: string;
  readonly where: string;
  readonly title?: string | undefined;
  readonly label: string;
  readonly by?: string | undefined;
};

export function readSegment(
  segment: LabelledSegment,
  timeZone: string,
  locale = DEFAULT_LOCALE,
): SegmentReading {
  const words = timelineWordsIn(locale);
  const label = words.stretch[stretchKindOf(segment)];
  return {
    when: `${formatClock(segment.startMs, timeZone, locale)}–${formatClock(segment.endMs, timeZone, locale)}`,
    duration: formatDuration(segment.endMs - segment.startMs, locale),
    where: whereOf(segment, locale),
    title: segment.page?.title,
    label: segment.presence === 'media' ? words.playing(label) : label,
    by: authorWordsOf(segment, locale),
  };
}

/** The same as one sentence, for a screen reader. */
export function segmentSentence(reading: SegmentReading, locale = DEFAULT_LOCALE): string {
  const { when, duration, where, title, label, by } = reading;
  const said = by === undefined ? label : `${label}, ${timelineWordsIn(locale).saidBy(by)}`;
  return [`${when}, ${duration}`, where, title, said].filter(Boolean).join('; ');
}

function whereOf({ presence, page, isPrivate }: LabelledSegment, locale: string): string {
  const words = timelineWordsIn(locale);
  if (isPrivate) return words.privateSite;
  if (page !== undefined)
    return siteNameOf(page.site, locale) + (page.path === undefined || page.path === '/' ? '' : page.path);
  return presence === 'unobserved' ? words.elsewhere : words.noPage;
}
