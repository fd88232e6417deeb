import type { Interval } from '@locked-in/domain';

const LOCALE = 'en-GB';
const SPACE = '\u00a0';
const RANGE = '–';
/** Narrower intervals are shown as one number (as the grade itself does). */
const POINT_WIDTH = 5;

const whole = new Intl.NumberFormat(LOCALE, { maximumFractionDigits: 0 });
const oneDigit = new Intl.NumberFormat(LOCALE, { maximumFractionDigits: 1 });

/** "45 s", "12 min", "1 h 05 min". Minutes are rounded, so 59 min 40 s is "1 h". */
export function formatDuration(ms: number): string {
  const seconds = Math.round(Math.max(0, ms) / 1000);
  if (seconds < 60) return `${seconds}${SPACE}s`;
  const minutes = Math.round(seconds / 60);
  if (minutes < 60) return `${minutes}${SPACE}min`;
  const hours = `${whole.format(Math.floor(minutes / 60))}${SPACE}h`;
  return minutes % 60 === 0 ? hours : `${hours}${SPACE}${twoDigits(minutes % 60)}${SPACE}min`;
}

/** "41–48 min", "0–40 s", "41 min – 1 h"; one duration when both ends read the same. */
export function formatDurationInterval({ low, high }: Interval): string {
  const [from, to] = [formatDuration(low), formatDuration(high)];
  if (from === to) return from;
  const [number, unit, ...more] = from.split(SPACE);
  const isSameUnit = more.length === 0 && to.split(SPACE).slice(1).join() === unit;
  return isSameUnit ? `${number}${RANGE}${to}` : `${from}${SPACE}${RANGE} ${to}`;
}

/** "14:32" in the given zone. */
export function formatClock(ms: number, timeZone: string): string {
  return new Intl.DateTimeFormat(LOCALE, {
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(ms);
}

/** "Thursday, 20 November" in the given zone. */
export function formatDate(ms: number, timeZone: string): string {
  return new Intl.DateTimeFormat(LOCALE, { timeZone, weekday: 'long', day: 'numeric', month: 'long' }).format(
    ms,
  );
}

/** A grade of 0–100: "61–78", or "72" when the interval is at most 5 wide. */
export function formatInterval(interval: Interval): string {
  if (isPoint(interval)) return whole.format(middleOf(interval));
  return `${whole.format(interval.low)}${RANGE}${whole.format(interval.high)}`;
}

/** A share of 0–1 as "92 %". */
export function formatShare(share: number): string {
  return `${whole.format(share * 100)}${SPACE}%`;
}

/** A share of 0–1 as "61–78 %". */
export function formatShareInterval({ low, high }: Interval): string {
  return `${formatInterval({ low: low * 100, high: high * 100 })}${SPACE}%`;
}

/** "3.4": for rates and other numbers that are neither times nor shares. */
export function formatNumber(value: number): string {
  return oneDigit.format(value);
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

function middleOf({ low, high }: Interval): number {
  return (low + high) / 2;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
