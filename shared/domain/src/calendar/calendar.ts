/** How one person's time is cut into days and weeks. */
export type Calendar = {
  /** IANA zone whose wall decides. */
  readonly timeZone: string;
  /** When the day begins on that wall, in minutes after midnight, 0 … 1439. */
  readonly dayStartMinutes: number;
  /** The weekday the week begins with: 1 = Monday … 7 = Sunday. */
  readonly weekStartsOn: number;
};

/** Four in the morning: who works past midnight is still in yesterday. */
const DAY_STARTS_AT_MINUTES = 4 * 60;
const MONDAY = 1;

/** The calendar of who has chosen nothing but a zone: days from 04:00, weeks from Monday. */
export function calendarOf(timeZone: string): Calendar {
  return { timeZone, dayStartMinutes: DAY_STARTS_AT_MINUTES, weekStartsOn: MONDAY };
}
