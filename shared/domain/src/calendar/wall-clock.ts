import { toCivilDay } from './civil-date.ts';

export const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;

/**
 * What a clock on the wall of the zone shows at an instant, as the milliseconds since its own 1970-01-01 00:00.
 * Throws RangeError for a zone that Intl does not know.
 */
export function wallMsAt(utcMs: number, timeZone: string): number {
  const offsetMs = steadyOffsetMs(Math.floor(utcMs / HOUR_MS), timeZone);
  return offsetMs === undefined ? readWall(utcMs, timeZone) : utcMs + offsetMs;
}

function readWall(utcMs: number, timeZone: string): number {
  const part = partsOf(utcMs, timeZone);
  const day = toCivilDay(part('year'), part('month'), part('day'));
  const secondOfDay = (part('hour') * 60 + part('minute')) * 60 + part('second');
  return day * DAY_MS + secondOfDay * 1_000 + (((utcMs % 1_000) + 1_000) % 1_000);
}

/**
 * The instant at which the wall shows this; the first of two when clocks go back, and when they skip it,
 * as long after the skip as it would have been.
 */
export function instantAtWall(wallMs: number, timeZone: string): number {
  const before = wallMs - offsetMsAt(wallMs - DAY_MS, timeZone);
  const after = wallMs - offsetMsAt(wallMs + DAY_MS, timeZone);
  const isAfter = wallMsAt(before, timeZone) !== wallMs && wallMsAt(after, timeZone) === wallMs;
  return isAfter ? after : before;
}

function offsetMsAt(utcMs: number, timeZone: string): number {
  return wallMsAt(utcMs, timeZone) - utcMs;
}

const steady = new Map<string, Map<number, number | undefined>>();
/** A remembered hour weighs about 40 bytes. */
const MOST_HOURS = 4_000;
const MOST_ZONES = 50;

/** How far the wall is ahead throughout this hour since 1970; undefined where it changes in it. Asking Intl takes 3 µs. */
function steadyOffsetMs(hour: number, timeZone: string): number | undefined {
  const hours = hoursOf(timeZone);
  if (hours.has(hour)) return hours.get(hour);
  const [first, last] = [hour * HOUR_MS, (hour + 1) * HOUR_MS - 1];
  const offsets = [first, last].map((utcMs) => readWall(utcMs, timeZone) - utcMs);
  const offsetMs = offsets[0] === offsets[1] ? offsets[0] : undefined;
  if (hours.size >= MOST_HOURS) hours.clear();
  hours.set(hour, offsetMs);
  return offsetMs;
}

function hoursOf(timeZone: string): Map<number, number | undefined> {
  const known = steady.get(timeZone);
  if (known) return known;
  if (steady.size >= MOST_ZONES) steady.clear();
  const hours = new Map<number, number | undefined>();
  steady.set(timeZone, hours);
  return hours;
}

type NumericPart = 'year' | 'month' | 'day' | 'hour' | 'minute' | 'second';

function partsOf(utcMs: number, timeZone: string): (part: NumericPart) => number {
  const values = new Map(
    formatterOf(timeZone)
      .formatToParts(utcMs)
      .map(({ type, value }) => [type, value]),
  );
  return (part) => Number(values.get(part));
}

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Making a formatter takes a hundred times as long as using it. */
function formatterOf(timeZone: string): Intl.DateTimeFormat {
  const formatter = formatters.get(timeZone) ?? newFormatter(timeZone);
  formatters.set(timeZone, formatter);
  return formatter;
}

function newFormatter(timeZone: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
}
