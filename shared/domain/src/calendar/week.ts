import type { Calendar } from './calendar.ts';
import { type CivilDay, formatCivilDay, pad, toCivilDay, weekdayOf, yearOf } from './civil-date.ts';
import { civilDayOf, startOfDayMs } from './day.ts';

export type WeekBounds = { readonly startsAtMs: number; readonly endsAtMs: number };

/**
 * The week an instant belongs to, by its ISO name `2026-W47`. A person's week begins on their weekday at their day start;
 * it has the name of the ISO week whose Thursday lies in it.
 *
 *     ISO         Mo Tu We[Th]Fr Sa Su
 *     from Sunday Su Mo Tu We[Th]Fr Sa      the same name
 *     from Friday Fr Sa Su Mo Tu We[Th]
 */
export function weekOf(ms: number, calendar: Calendar): string {
  const day = civilDayOf(ms, calendar);
  const daysIn = modulo(weekdayOf(day) - firstWeekday(calendar), 7);
  return formatWeek(day - daysIn + daysBeforeThursday(calendar));
}

/** [startsAtMs, endsAtMs): 168 hours, except when the clocks change. Throws RangeError for what is no ISO week. */
export function weekBounds(week: string, calendar: Calendar): WeekBounds {
  const first = firstDayOf(week, calendar);
  return { startsAtMs: startOfDayMs(first, calendar), endsAtMs: startOfDayMs(first + 7, calendar) };
}

export function previousWeek(week: string): string {
  return formatWeek(mondayOf(week) - 7);
}

export function nextWeek(week: string): string {
  return formatWeek(mondayOf(week) + 7);
}

/** The seven days of a week in the person's order, `YYYY-MM-DD`. */
export function daysOfWeek(week: string, calendar: Calendar): readonly string[] {
  const first = firstDayOf(week, calendar);
  return [0, 1, 2, 3, 4, 5, 6].map((later) => formatCivilDay(first + later));
}

/** When each of the seven days begins and, last, when the week ends. */
export function startsOfDays(week: string, calendar: Calendar): readonly number[] {
  const first = firstDayOf(week, calendar);
  return [0, 1, 2, 3, 4, 5, 6, 7].map((later) => startOfDayMs(first + later, calendar));
}

/** Also knows which years have no week 53. */
export function isWeek(text: string): boolean {
  const monday = readMonday(text);
  return monday !== undefined && formatWeek(monday) === text;
}

const THURSDAY = 3;

/** 0 = Monday … 6 = Sunday, as `weekdayOf` counts. */
function firstWeekday({ weekStartsOn }: Calendar): number {
  return modulo(weekStartsOn - 1, 7);
}

function daysBeforeThursday(calendar: Calendar): number {
  return modulo(THURSDAY - firstWeekday(calendar), 7);
}

function firstDayOf(week: string, calendar: Calendar): CivilDay {
  return mondayOf(week) + THURSDAY - daysBeforeThursday(calendar);
}

function modulo(value: number, base: number): number {
  return ((value % base) + base) % base;
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
  const thursday = day - weekdayOf(day) + THURSDAY;
  const year = yearOf(thursday);
  const week = Math.floor((thursday - toCivilDay(year, 1, 1)) / 7) + 1;
  return `${pad(year, 4)}-W${pad(week, 2)}`;
}
