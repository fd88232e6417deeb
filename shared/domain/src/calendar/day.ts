import type { Calendar } from './calendar.ts';
import { type CivilDay, formatCivilDay } from './civil-date.ts';
import { DAY_MS, instantAtWall, wallMsAt } from './wall-clock.ts';

const MINUTE_MS = 60_000;

/** The person's day an instant belongs to, `YYYY-MM-DD`. Throws RangeError for an unknown zone. */
export function dayOf(ms: number, calendar: Calendar): string {
  return formatCivilDay(civilDayOf(ms, calendar));
}

/**
 * By where days start, not by what the wall shows: near a change of clocks the two can differ by more than one, and
 * when clocks go back over the day's start, the wall shows yesterday again while the day has begun.
 */
export function civilDayOf(ms: number, calendar: Calendar): CivilDay {
  let day = Math.floor(wallMsAt(ms, calendar.timeZone) / DAY_MS) + 1;
  while (ms < startOfDayMs(day, calendar)) day -= 1;
  return day;
}

export function startOfDayMs(day: CivilDay, { timeZone, dayStartMinutes }: Calendar): number {
  return instantAtWall(day * DAY_MS + dayStartMinutes * MINUTE_MS, timeZone);
}
