import type { LabelAuthor, LabelledSegment } from '@locked-in/domain';

/** How a stretch is shown: its label, or why it has none. */
export type StretchKind = 'on' | 'support' | 'off' | 'unknown' | 'private' | 'away' | 'unobserved';

export const STRETCH_KINDS: readonly StretchKind[] = [
  'on',
  'support',
  'off',
  'unknown',
  'private',
  'away',
  'unobserved',
];

const NEEDS_WORD: readonly StretchKind[] = ['on', 'support', 'off', 'unknown'];

export const STRETCH_WORDS: Record<StretchKind, string> = {
  on: 'On task',
  support: 'Supporting',
  off: 'Off task',
  unknown: 'Unknown',
  private: 'Private site',
  away: 'Away',
  unobserved: 'Not observed',
};

export const STRETCH_MEANINGS: Record<StretchKind, string> = {
  on: 'the page serves the intent',
  support: 'the page helps the intent',
  off: 'the page has nothing to do with the intent',
  unknown: 'nobody said what this page is for; it counts as a range',
  private: 'a site on your never-record list; only its time exists',
  away: 'no input, or the screen was locked',
  unobserved: 'the browser was not in front, or asleep',
};

export const AUTHOR_WORDS: Record<LabelAuthor, string> = {
  rule: 'the words of your intent',
  person: 'you',
  ai: 'the AI',
  default: 'nobody',
};

export function stretchKindOf({ presence, isPrivate, label }: LabelledSegment): StretchKind {
  if (presence === 'away' || presence === 'unobserved') return presence;
  return isPrivate ? 'private' : label;
}

/** Who said what a stretch is, in words; undefined where nobody had to say anything. */
export function authorWordsOf(segment: LabelledSegment): string | undefined {
  return NEEDS_WORD.includes(stretchKindOf(segment)) ? AUTHOR_WORDS[segment.by] : undefined;
}
