import type { LongestStretch, SessionStrip, StripKind, WeekSession } from '@locked-in/domain';
import { dayWords } from '../day-words.ts';
import { formatClock, formatDuration } from '../format.ts';
import type { Table } from './picture.tsx';
import { pictureWordsIn } from './picture-words.ts';
import type { StripLines } from './strips-layout.ts';

const KINDS: readonly StripKind[] = ['on', 'support', 'off', 'unknown', 'away', 'unobserved'];

type Read = {
  readonly sessions: readonly WeekSession[];
  readonly strips: readonly SessionStrip[];
  readonly longestStretch?: LongestStretch | undefined;
};

/** "Your longest unbroken stretch was 42 min, Thursday from 10:04." */
export function readStrips({ sessions, strips, longestStretch }: Read, locale: string): string {
  const words = pictureWordsIn(locale).strips;
  if (strips.length === 0) return words.nothing;
  const blurMs = Math.max(...strips.map(({ resolutionMs }) => resolutionMs));
  const blurred = blurMs < 1000 ? '' : ` ${words.blurred(formatDuration(blurMs, locale))}`;
  const session = sessions.find(({ sessionId }) => sessionId === longestStretch?.sessionId);
  if (longestStretch === undefined || session === undefined) return words.noneKnown + blurred;
  const { weekday } = dayWords(session.date, locale);
  const clock = formatClock(longestStretch.startMs, session.timeZone, locale);
  return words.reading(formatDuration(longestStretch.ms, locale), weekday, clock) + blurred;
}

export function tableOfStrips({ lines }: StripLines, locale: string): Table {
  const { columns, strip, strips } = pictureWordsIn(locale);
  return {
    head: [columns.session, columns.day, columns.time, ...KINDS.map((kind) => strip[kind])],
    rows: lines.map(({ session, runs }) => [
      session.intent || strips.noIntent,
      dayWords(session.date, locale).weekday,
      `${formatClock(session.startedAtMs, session.timeZone, locale)}–${formatClock(session.endedAtMs, session.timeZone, locale)}`,
      ...KINDS.map((kind) => formatDuration(minutesOf(runs, kind) * 60_000, locale)),
    ]),
  };
}

function minutesOf(runs: StripLines['lines'][number]['runs'], kind: StripKind): number {
  return runs.filter((run) => run.kind === kind).reduce((sum, { from, to }) => sum + to - from, 0);
}
