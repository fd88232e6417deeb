import { middleOfInterval, type TrendWeek } from '@locked-in/domain';
import { formatInterval } from '../format.ts';
import { counterIn } from '../plural.ts';
import type { Table } from './picture.tsx';
import { pictureWordsIn } from './picture-words.ts';

/** "Quality was 71 in the latest week, 6 points above the mean of the 5 weeks before." */
export function readTrend(trend: readonly TrendWeek[], locale: string): string {
  const words = pictureWordsIn(locale).trend;
  const latest = trend.at(-1);
  if (latest === undefined) return words.nothing;
  const quality = formatInterval(latest.quality, locale);
  const before = trend.slice(0, -1);
  if (before.length === 0) return words.first(quality);
  const mean = before.reduce((sum, week) => sum + middleOfInterval(week.quality), 0) / before.length;
  const gap = Math.round(middleOfInterval(latest.quality) - mean);
  const count = counterIn(locale);
  const weeks = count(before.length, words.weeks);
  if (gap === 0) return words.same(quality, weeks);
  return (gap > 0 ? words.more : words.less)(quality, count(Math.abs(gap), words.points), weeks);
}

/** "47" for `2026-W47`. */
export function weekNumber(week: string): string {
  return String(Number(week.slice(-2)));
}

export function tableOfTrend(trend: readonly TrendWeek[], locale: string): Table {
  const { columns, trend: words } = pictureWordsIn(locale);
  return {
    head: [columns.week, columns.sessions, columns.quality, columns.distraction, columns.own],
    rows: trend.map(({ week, sessions, quality, distraction, ownQuality }) => [
      `${words.week(weekNumber(week))}, ${week.slice(0, 4)}`,
      String(sessions),
      formatInterval(quality, locale),
      formatInterval(distraction, locale),
      ownQuality === undefined ? '–' : String(Math.round(ownQuality)),
    ]),
  };
}
