import { type CivilDay, formatCivilDay } from './civil-date.ts';
import { DAY_MS, instantAtWall, wallMsAt } from './wall-clock.ts';

/** The person's day starts at 04:00 on the wall: who works past midnight is still in yesterday. */
const DAY_STARTS_AT_MS = 4 * 60 * 60_000;

/** The person's day an instant belongs to, `YYYY-MM-DD`. Throws RangeError for an unknown zone. */
export function dayOf(ms: number, timeZone: string): string {
  return formatCivilDay(civilDayOf(ms, timeZone));
}

/** By where days start, not by what the wall shows: near a change of clocks the two can differ by more than one. */
export function civilDayOf(ms: number, timeZone: string): CivilDay {
  let day = Math.floor(wallMsAt(ms, timeZone) / DAY_MS);
  while (ms < startOfDayMs(day, timeZone)) day -= 1;
  return day;
}

export function startOfDayMs(day: CivilDay, timeZone: string): number {
  return instantAtWall(day * DAY_MS + DAY_STARTS_AT_MS, timeZone);
}
