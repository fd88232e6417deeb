import { minutesOfDay } from '../day-clock.ts';
import { type Range, shareOf, type Tick } from '../timeline-layout.ts';

const SECOND_MS = 1000;
const MINUTE_MS = 60 * SECOND_MS;
const STEPS_MS = [
  ...[2, 5, 10, 15, 30].map((seconds) => seconds * SECOND_MS),
  ...[1, 2, 5, 10, 15, 30, 60, 120, 240, 480].map((minutes) => minutes * MINUTE_MS),
];
const MOST_TICKS = 6;
/** Per cent of the width that an end keeps free, as a time of minutes and of seconds needs it. */
const [EDGE, WIDE_EDGE] = [9, 14];
/** Ranges shorter than this are told to the second. */
const SECONDS_BELOW_MS = 10 * MINUTE_MS;

/** Round clock times inside a range, at most six, down to seconds. */
export function toZoomTicks(range: Range, timeZone: string, locale: string): readonly Tick[] {
  const stepMs = stepFor(range);
  const intoDay = minutesOfDay(range.startMs, timeZone) * MINUTE_MS + (range.startMs % MINUTE_MS);
  const first = range.startMs + ((stepMs - (intoDay % stepMs)) % stepMs);
  const count = Math.max(0, Math.ceil((range.endMs - first) / stepMs));
  const toClock = clockFor(range, timeZone, locale);
  const edge = isToldInSeconds(range) ? WIDE_EDGE : EDGE;
  return Array.from({ length: count }, (_, index) => first + index * stepMs)
    .map((ms) => ({ left: shareOf(ms, range), text: toClock(ms) }))
    .filter(({ left }) => left > edge && left < 100 - edge);
}

/** How moments of a range are told: with seconds when it is short. */
export function clockFor(range: Range, timeZone: string, locale: string): (ms: number) => string {
  const timeStyle = isToldInSeconds(range) ? 'medium' : 'short';
  const format = new Intl.DateTimeFormat(locale, { timeZone, timeStyle });
  return (ms) => format.format(ms);
}

function isToldInSeconds({ startMs, endMs }: Range): boolean {
  return endMs - startMs < SECONDS_BELOW_MS;
}

function stepFor({ startMs, endMs }: Range): number {
  return STEPS_MS.find((step) => (endMs - startMs) / step <= MOST_TICKS) ?? 12 * 60 * MINUTE_MS;
}
