import { type DayTotals, middleOfInterval, type WeekComparison } from '@locked-in/domain';
import { dayWords } from './day-words.ts';
import { formatDuration, formatDurationInterval } from './format.ts';
import type { Table } from './pictures/picture.tsx';
import { pictureWordsIn } from './pictures/picture-words.ts';

const MINUTE_MS = 60_000;

type Week = {
  readonly days: readonly DayTotals[];
  readonly today?: string | undefined;
  readonly comparison: WeekComparison['days'];
};

/** "Thursday had the most time on task: 2 h 10 min of 3 h declared. In all, 35 min more on task than last week." */
export function readDays(week: Week, locale: string): string {
  const words = pictureWordsIn(locale).days;
  const used = week.days.filter(({ sessions }) => sessions > 0);
  if (used.length === 0) return words.nothing;
  const [best] = used
    .filter(({ onTaskMs }) => onTaskMs.low >= MINUTE_MS)
    .toSorted((a, b) => b.onTaskMs.low - a.onTaskMs.low || b.onTaskMs.high - a.onTaskMs.high);
  const first =
    best === undefined
      ? words.noneKnown
      : words.reading(
          dayWords(best.date, locale).weekday,
          formatDurationInterval(best.onTaskMs, locale),
          formatDuration(best.declaredMs, locale),
        );
  return [first, readComparison(week, locale)].filter(Boolean).join(' ');
}

/**
 * In a week that is not over, only the days before today are compared: today's hours are still to come. Of a range, its
 * middle.
 */
function readComparison({ days, today, comparison }: Week, locale: string): string | undefined {
  const isOver = days.every(({ date }) => today === undefined || date < today);
  const words = pictureWordsIn(locale).days[isOver ? 'inAll' : 'soFar'];
  const isWhole = ({ date }: { readonly date: string }) => isOver || (today !== undefined && date < today);
  const before = comparison.filter(isWhole).flatMap(({ lastWeek }) => lastWeek ?? []);
  if (before.length === 0) return undefined;
  const gapMs = sumOf(days.filter(isWhole)) - sumOf(before);
  if (Math.abs(gapMs) < MINUTE_MS) return words.same;
  return (gapMs > 0 ? words.more : words.less)(formatDuration(Math.abs(gapMs), locale));
}

export function tableOfDays(
  days: readonly DayTotals[],
  comparison: WeekComparison['days'],
  locale: string,
): Table {
  const { columns } = pictureWordsIn(locale);
  const more = comparison.length === 0 ? [] : [columns.lastWeek, columns.fourWeeks];
  return {
    head: [columns.day, columns.sessions, columns.declared, columns.held, columns.onTask, ...more],
    rows: days.map((day) => [
      dayWords(day.date, locale).long,
      String(day.sessions),
      formatDuration(day.declaredMs, locale),
      formatDuration(day.heldMs, locale),
      formatDurationInterval(day.onTaskMs, locale),
      ...comparedCells(day, comparison, locale),
    ]),
  };
}

function comparedCells(
  { date }: DayTotals,
  comparison: WeekComparison['days'],
  locale: string,
): readonly string[] {
  if (comparison.length === 0) return [];
  const found = comparison.find((one) => one.date === date);
  return [found?.lastWeek, found?.mean].map((times) =>
    times === undefined ? '–' : formatDurationInterval(times.onTaskMs, locale),
  );
}

function sumOf(days: readonly Pick<DayTotals, 'onTaskMs'>[]): number {
  return days.reduce((sum, { onTaskMs }) => sum + middleOfInterval(onTaskMs), 0);
}
