import { isMinuteOfDay, isTimeZone } from '@locked-in/contracts';
import { type Calendar, calendarOf } from '@locked-in/domain';

/** How the person cuts their time, as their server said last; what is absent it has not said. */
export type OwnDay = {
  /** When the day begins, in minutes after midnight, 0 … 1439. */
  readonly dayStartMinutes?: number | undefined;
  /** An IANA zone that counts wherever the person is. */
  readonly fixedTimeZone?: string | undefined;
};

/** Of an answer of the server. What no day can be is not taken. */
export function readOwnDay(body: unknown): OwnDay {
  if (typeof body !== 'object' || body === null) return {};
  const dayStartMinutes: unknown = Reflect.get(body, 'dayStartMinutes');
  const fixedTimeZone: unknown = Reflect.get(body, 'fixedTimeZone');
  return {
    ...(isMinuteOfDay(dayStartMinutes) && { dayStartMinutes }),
    ...(isTimeZone(fixedTimeZone) && { fixedTimeZone }),
  };
}

/** `timeZone` is the browser's. */
export function toCalendar({ dayStartMinutes, fixedTimeZone }: OwnDay, timeZone: string): Calendar {
  const calendar = calendarOf(fixedTimeZone ?? timeZone);
  return dayStartMinutes === undefined ? calendar : { ...calendar, dayStartMinutes };
}
