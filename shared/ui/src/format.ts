import type { Interval } from '@locked-in/domain';
import { DEFAULT_LOCALE } from './locale.ts';

const SPACE = '\u00a0';
const RANGE = '–';
/** Narrower intervals are shown as one number (as the grade itself does). */
const POINT_WIDTH = 5;

/** "45 s", "12 min", "1 h 05 min". Minutes are rounded, so 59 min 40 s is "1 h". */
export function formatDuration(ms: number, locale = DEFAULT_LOCALE): string {
  const seconds = Math.round(Math.max(0, ms) / 1000);
  if (seconds < 60) return `${seconds}${SPACE}s`;
  const minutes = Math.round(seconds / 60);
  if (minutes < 60) return `${minutes}${SPACE}min`;
  const hours = `${whole(Math.floor(minutes / 60), locale)}${SPACE}h`;
  return minutes % 60 === 0 ? hours : `${hours}${SPACE}${twoDigits(minutes % 60)}${SPACE}min`;
}

/** "41–48 min", "0–40 s", "41 min – 1 h"; one duration when both ends read the same. */
export function formatDurationInterval({ low, high }: Interval, locale = DEFAULT_LOCALE): string {
  const [from, to] = [formatDuration(low, locale), formatDuration(high, locale)];
  if (from === to) return from;
  const [number, unit, ...more] = from.split(SPACE);
  const isSameUnit = more.length === 0 && to.split(SPACE).slice(1).join() === unit;
  return isSameUnit ? `${number}${RANGE}${to}` : `${from}${SPACE}${RANGE} ${to}`;
}

/** "14:32" in the given zone; "2:32 PM" where clocks have twelve hours. */
export function formatClock(ms: number, timeZone: string, locale = DEFAULT_LOCALE): string {
  return formatIn(locale, { timeZone, timeStyle: 'short' }).format(ms);
}

/** Making one takes longer than using it a hundred times. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatIn(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  const format = formats.get(key) ?? new Intl.DateTimeFormat(locale, options);
  formats.set(key, format);
  return format;
}

/** "Thursday 20 November" in the given zone. */
export function formatDate(ms: number, timeZone: string, locale = DEFAULT_LOCALE): string {
  return formatIn(locale, { timeZone, weekday: 'long', day: 'numeric', month: 'long' }).format(ms);
}

/** "November 2026" in the given zone. */
export function formatMonth(ms: number, timeZone: string, locale = DEFAULT_LOCALE): string {
  return formatIn(locale, { timeZone, month: 'long', year: 'numeric' }).format(ms);
}

/** A grade of 0–100: "61–78", or "72" when the interval is at most 5 wide. */
export function formatInterval(interval: Interval, locale = DEFAULT_LOCALE): string {
  if (isPoint(interval)) return whole(middleOf(interval), locale);
  return `${whole(interval.low, locale)}${RANGE}${whole(interval.high, locale)}`;
}

/** A share of 0–1 as "92 %". */
export function formatShare(share: number, locale = DEFAULT_LOCALE): string {
  return `${whole(share * 100, locale)}${SPACE}%`;
}

/** A share of 0–1 as "61–78 %". */
export function formatShareInterval({ low, high }: Interval, locale = DEFAULT_LOCALE): string {
  return `${formatInterval({ low: low * 100, high: high * 100 }, locale)}${SPACE}%`;
}

/** "3.4": for rates and other numbers that are neither times nor shares. */
export function formatNumber(value: number, locale = DEFAULT_LOCALE): string {
  return new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(value).replace('-', '−');
}

/** "3.4 MB", from a thousand megabytes on "1.2 GB". */
export function formatBytes(bytes: number, locale = DEFAULT_LOCALE): string {
  const [value, unit] = bytes < 1e9 ? [bytes / 1e6, 'MB'] : [bytes / 1e9, 'GB'];
  const digits = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  return `${digits.format(value)}${SPACE}${unit}`;
}

/** A running clock: "04:59", "1:04:59". Rounded up, so that "00:00" means that nothing is left. */
export function formatTimer(ms: number): string {
  const seconds = Math.ceil(Math.max(0, ms) / 1000);
  const hours = Math.floor(seconds / 3600);
  const rest = `${twoDigits(Math.floor(seconds / 60) % 60)}:${twoDigits(seconds % 60)}`;
  return hours === 0 ? rest : `${hours}:${rest}`;
}

/** Whether an interval of 0–100 is so narrow that it is shown as one number. */
export function isPoint({ low, high }: Interval): boolean {
  return high - low <= POINT_WIDTH;
}

function whole(value: number, locale: string): string {
  return new Intl.NumberFormat(locale, { maximumFractionDigits: 0 }).format(value);
}

function middleOf({ low, high }: Interval): number {
  return (low + high) / 2;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
