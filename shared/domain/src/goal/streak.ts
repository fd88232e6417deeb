import type { Calendar } from '../calendar/calendar.ts';
import { type CivilDay, formatCivilDay, readCivilDay, weekdayOf } from '../calendar/civil-date.ts';
import { civilDayOf, startOfDayMs } from '../calendar/day.ts';

/** From this day on these weekdays are for rest, 0 = Monday … 6 = Sunday, until a later choice. */
export type RestChoice = { readonly since: string; readonly weekdays: readonly number[] };

/** What decides about days. Dates are days of the person, `YYYY-MM-DD`. */
export type StreakBasis = {
  /** When the sessions began that were declared and then logged; one that was skipped at the end was not. */
  readonly loggedStartsMs: readonly number[];
  readonly rests: readonly RestChoice[];
  readonly excusedDays: readonly string[];
};

/** `kept`: declared and logged · `rest`, `excused`: neither break nor extend, whatever happened · `empty`: nothing logged. */
export type DayStanding = 'kept' | 'rest' | 'excused' | 'empty';
export type StreakDay = { readonly date: string; readonly standing: DayStanding };

/** Both count kept days, not days that went by. */
export type Streak = { readonly length: number; readonly longest: number };

/** Looking further back would say no more than "more than a year". */
export const STREAK_REACH_DAYS = 400;

/**
 * Kept days in a row up to and with `today`, which breaks nothing while it lasts. `before`: kept days in a row before
 * the first of these days, which are in order.
 *
 *     kept kept rest kept excused today
 *      1    2    2    3      3      3
 */
export function toStreak(days: readonly StreakDay[], today: string, before = 0): Streak {
  let [length, longest] = [before, before];
  for (const { date, standing } of days) {
    if (date > today) break;
    if (standing === 'kept') length += 1;
    if (standing === 'empty' && date < today) length = 0;
    longest = Math.max(longest, length);
  }
  return { length, longest };
}

/** The days from `first` to `last`, both included; none when `last` is before `first` or one of them is no date. */
export function toStreakDays(
  [first, last]: readonly [string, string],
  basis: StreakBasis,
  calendar: Calendar,
): readonly StreakDay[] {
  const [from, to] = [readCivilDay(first), readCivilDay(last)];
  if (from === undefined || to === undefined) return [];
  const kept = keptDays(basis.loggedStartsMs, calendar);
  const excused = new Set(basis.excusedDays);
  const choices = basis.rests.toSorted((a, b) => (a.since < b.since ? 1 : -1));
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => {
    const date = formatCivilDay(from + index);
    if (excused.has(date)) return { date, standing: 'excused' };
    if (isRest(date, weekdayOf(from + index), choices)) return { date, standing: 'rest' };
    return { date, standing: kept.has(from + index) ? 'kept' : 'empty' };
  });
}

/** The date some days later, or earlier when `days` is negative. Throws RangeError for what is no date. */
export function shiftDate(date: string, days: number): string {
  const day = readCivilDay(date);
  if (day === undefined) throw new RangeError('not a date');
  return formatCivilDay(day + days);
}

/** Newest choice first. */
function isRest(date: string, weekday: number, choices: readonly RestChoice[]): boolean {
  return choices.find(({ since }) => since <= date)?.weekdays.includes(weekday) ?? false;
}

/** The wall is asked once a day that has sessions, not once a session: asking is slow. */
function keptDays(startsMs: readonly number[], calendar: Calendar): ReadonlySet<CivilDay> {
  const kept = new Set<CivilDay>();
  let dayEndsAtMs = Number.NEGATIVE_INFINITY;
  for (const startMs of startsMs.toSorted((a, b) => a - b)) {
    if (startMs < dayEndsAtMs) continue;
    const day = civilDayOf(startMs, calendar);
    kept.add(day);
    dayEndsAtMs = startOfDayMs(day + 1, calendar);
  }
  return kept;
}
