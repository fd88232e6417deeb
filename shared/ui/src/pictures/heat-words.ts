import type { HeatCell, HeatMap } from '@locked-in/domain';
import { dayWords } from '../day-words.ts';
import { formatDuration, formatDurationInterval } from '../format.ts';
import { bestCell } from './heat-grid.ts';
import { hourClock } from './hour-clock.ts';
import type { Table } from './picture.tsx';
import { pictureWordsIn } from './picture-words.ts';

type Days = readonly { readonly date: string }[];

/** "Thursday 10:00–11:00 was your most on-task hour: 52 min." */
export function readHeatMap(days: Days, { cells, beyondMs }: HeatMap, locale: string): string {
  const { heat } = pictureWordsIn(locale);
  if (cells.length === 0) return heat.nothing;
  const beyond = beyondMs < 60_000 ? '' : ` ${heat.beyond(formatDuration(beyondMs, locale))}`;
  const best = bestCell(cells);
  if (best === undefined) return heat.noneKnown + beyond;
  const { weekday, from, to } = whenOf(days, best, locale);
  return heat.reading(weekday, from, to, formatDurationInterval(best.onTaskMs, locale)) + beyond;
}

/** "Thursday 10:00–11:00, 52 min": what a cell says when it is pointed at. */
export function readCell(days: Days, cell: HeatCell, locale: string): string {
  const { weekday, from, to } = whenOf(days, cell, locale);
  const { columns } = pictureWordsIn(locale);
  return `${weekday} ${from}–${to}; ${columns.onTask}: ${formatDurationInterval(cell.onTaskMs, locale)}; ${columns.held}: ${formatDuration(cell.heldMs, locale)}`;
}

export function tableOfHeatMap(days: Days, { cells }: HeatMap, locale: string): Table {
  const { columns } = pictureWordsIn(locale);
  return {
    head: [columns.day, columns.hour, columns.held, columns.onTask],
    rows: cells.map((cell) => {
      const { weekday, from, to } = whenOf(days, cell, locale);
      return [
        weekday,
        `${from}–${to}`,
        formatDuration(cell.heldMs, locale),
        formatDurationInterval(cell.onTaskMs, locale),
      ];
    }),
  };
}

function whenOf(days: Days, { day, hour }: HeatCell, locale: string) {
  const date = days[day]?.date;
  return {
    weekday: date === undefined ? '' : dayWords(date, locale).weekday,
    from: hourClock(hour, locale),
    to: hourClock(hour + 1, locale),
  };
}
