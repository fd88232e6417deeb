import type { LabelledSegment } from '@locked-in/domain';
import { DEFAULT_LOCALE } from './locale.ts';
import { type StretchKind, stretchKindOf } from './stretch.ts';
import { english } from './timeline-words.en.ts';
import { timelineWordsIn } from './timeline-words.ts';

/** In English. Components say them in their own language. */
export const STRETCH_WORDS = english.stretch;
export const STRETCH_MEANINGS = english.meanings;
export const AUTHOR_WORDS = english.authors;

const NEEDS_WORD: readonly StretchKind[] = ['on', 'support', 'off', 'unknown'];

/** Who said what a stretch is, in words; undefined where nobody had to say anything. */
export function authorWordsOf(segment: LabelledSegment, locale = DEFAULT_LOCALE): string | undefined {
  return NEEDS_WORD.includes(stretchKindOf(segment))
    ? timelineWordsIn(locale).authors[segment.by]
    : undefined;
}
