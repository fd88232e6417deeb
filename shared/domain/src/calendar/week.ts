import { type CivilDay, formatCivilDay, pad, toCivilDay, weekdayOf, yearOf } from './civil-date.ts';
import { civilDayOf, startOfDayMs } from './day.ts';

export type WeekBounds = { readonly startsAtMs: number; readonly endsAtMs: number };

/** The ISO week an instant belongs to, `2026-W47`. It runs from Monday 04:00 to Monday 04:00 on the zone's wall. */
export function weekOf(ms: number, timeZone: string): string {
  return formatWeek(civilDayOf(ms, timeZone));
}

/** [startsAtMs, endsAtMs): 168 hours, except when the clocks change. Throws RangeError for what is no ISO week. */
export function weekBounds(week: string, timeZone: string): WeekBounds {
  const monday = mondayOf(week);
  return { startsAtMs: startOfDayMs(monday, timeZone), endsAtMs: startOfDayMs(monday + 7, timeZone) };
}

export function previousWeek(week: string): string {
  return formatWeek(mondayOf(week) - 7);
}

export function nextWeek(week: string): string {
  return formatWeek(mondayOf(week) + 7);
}

/** The seven days of a week, Monday first, `YYYY-MM-DD`. */
export function daysOfWeek(week: string): readonly string[] {
  const monday = mondayOf(week);
  return [0, 1, 2, 3, 4, 5, 6].map((weekday) => formatCivilDay(monday + weekday));
}

/** Also knows which years have no week 53. */
export function isWeek(text: string): boolean {
  const monday = readMonday(text);
  return monday !== undefined && formatWeek(monday) === text;
}

function mondayOf(week: string): CivilDay {
  const monday = readMonday(week);
  if (monday === undefined || formatWeek(monday) !== week) throw new RangeError('not an ISO week');
  return monday;
}

/** 4 January is always in week 1. */
function readMonday(text: string): CivilDay | undefined {
  const [, year, week] = /^(\d{4})-W(\d\d)$/.exec(text) ?? [];
  if (year === undefined || week === undefined) return undefined;
  const fourth = toCivilDay(Number(year), 1, 4);
  return fourth - weekdayOf(fourth) + (Number(week) - 1) * 7;
}

/** A week belongs to the year of its Thursday. */
function formatWeek(day: CivilDay): string {
  const thursday = day - weekdayOf(day) + 3;
  const year = yearOf(thursday);
  const week = Math.floor((thursday - toCivilDay(year, 1, 1)) / 7) + 1;
  return `${pad(year, 4)}-W${pad(week, 2)}`;
}
