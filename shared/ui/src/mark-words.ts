import { FORGOTTEN_SITE, type SessionMark } from '@locked-in/domain';
import { formatClock } from './format.ts';
import { DEFAULT_LOCALE } from './locale.ts';
import { timelineWordsIn } from './timeline-words.ts';

/** One mark in words: when, where, what, and why if the person said so. */
export type MarkReading = {
  readonly when: string;
  readonly where: string;
  readonly what: string;
  readonly why?: string | undefined;
};

export const MARK_KINDS: readonly SessionMark['kind'][] = ['held', 'override'];

export function readMark(mark: SessionMark, timeZone: string, locale = DEFAULT_LOCALE): MarkReading {
  const words = timelineWordsIn(locale);
  const when = formatClock(mark.atMs, timeZone, locale);
  const where = mark.site === FORGOTTEN_SITE ? words.privateSite : mark.site;
  if (mark.kind === 'held') return { when, where, what: words.marks.held };
  return {
    when,
    where,
    what: words.letThrough(mark.minutes),
    ...(mark.reason !== '' && { why: mark.reason }),
  };
}

export function markSentence({ when, where, what, why }: MarkReading): string {
  return [`${when} ${where}`, what, why].filter(Boolean).join('; ');
}
