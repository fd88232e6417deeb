import { calendarOf, weekOf } from '@locked-in/domain';

const DAY_MS = 24 * 60 * 60 * 1000;

/** `YYYY-MM-DD` of a day that exists. Civil dates have no zone: UTC only carries them. */
export function isDate(date: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(date) && dateAt(noonOf(date)) === date;
}

export function previousDate(date: string): string {
  return dateAt(noonOf(date) - DAY_MS) ?? date;
}

export function nextDate(date: string): string {
  return dateAt(noonOf(date) + DAY_MS) ?? date;
}

/** The week a civil date lies in, for weeks that begin on this weekday. */
export function weekOfDate(date: string, weekStartsOn: number): string {
  return weekOf(noonOf(date), { ...calendarOf('UTC'), weekStartsOn });
}

function noonOf(date: string): number {
  return Date.parse(`${date}T12:00:00Z`);
}

function dateAt(ms: number): string | undefined {
  return Number.isNaN(ms) ? undefined : new Date(ms).toISOString().slice(0, 10);
}
