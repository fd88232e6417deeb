import { DEFAULT_LOCALE } from '@locked-in/ui';

/** 5 January 1970 was a Monday. Civil dates have no zone: UTC only carries them. */
const MONDAY_MS = Date.UTC(1970, 0, 5);
const DAY_MS = 24 * 60 * 60 * 1000;

/** "Monday" for 1 … "Sunday" for 7. */
export function weekdayName(weekday: number, locale = DEFAULT_LOCALE): string {
  const at = MONDAY_MS + (weekday - 1) * DAY_MS;
  return new Intl.DateTimeFormat(locale, { timeZone: 'UTC', weekday: 'long' }).format(at);
}
