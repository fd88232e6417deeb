import { formatClock } from '../format.ts';

const HOUR_MS = 3_600_000;

/** "09:00", or "9:00 AM" where clocks have twelve hours, for an hour on a wall. */
export function hourClock(hour: number, locale: string): string {
  return formatClock((((hour % 24) + 24) % 24) * HOUR_MS, 'UTC', locale);
}
