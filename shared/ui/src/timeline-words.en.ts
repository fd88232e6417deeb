import type { LabelAuthor, SessionMark } from '@locked-in/domain';
import type { StretchKind } from './stretch.ts';

const STRETCH: Record<StretchKind, string> = {
  on: 'On task',
  support: 'Supporting',
  off: 'Off task',
  unknown: 'Unknown',
  private: 'Private site',
  away: 'Away',
  unobserved: 'Not observed',
};

const MEANINGS: Record<StretchKind, string> = {
  on: 'the page serves the intent',
  support: 'the page helps the intent',
  off: 'the page has nothing to do with the intent',
  unknown: 'nobody said what this page is for; it counts as a range',
  private: 'a site on your never-record list; only its time exists',
  away: 'no input, or the screen was locked',
  unobserved: 'the browser was not in front, or asleep',
};

const AUTHORS: Record<LabelAuthor, string> = {
  rule: 'the words of your intent',
  person: 'you',
  ai: 'the AI',
  default: 'nobody',
};

const MARKS: Record<SessionMark['kind'], string> = { held: 'Held', override: 'Let through' };

const MARK_MEANINGS: Record<SessionMark['kind'], string> = {
  held: 'a site that this session holds was asked for',
  override: 'you let a held site through, with a reason',
};

/** Everything that a timeline, its legend and its table say. */
export const english = {
  stretch: STRETCH,
  meanings: MEANINGS,
  authors: AUTHORS,
  marks: MARKS,
  markMeanings: MARK_MEANINGS,
  letThrough: (minutes: number) => `Let through for ${minutes}\u00a0min`,
  playing: (label: string) => `${label}, playing`,
  saidBy: (author: string) => `said by ${author}`,
  quote: (text: string) => `“${text}”`,
  ownPages: 'Locked In itself',
  privateSite: 'A private site',
  elsewhere: 'Not in the browser',
  noPage: 'No page',
  nothing: 'Nothing was recorded in this session.',
  slider: 'Timeline of the session; arrow keys move from stretch to stretch',
  noneChosen: 'No stretch chosen',
  hint: 'Point at the timeline, or focus it and use the arrow keys.',
  table: 'Show as a table',
  columns: { time: 'Time', length: 'Length', page: 'Page', label: 'Label', by: 'Said by' },
};

export type TimelineWords = typeof english;
