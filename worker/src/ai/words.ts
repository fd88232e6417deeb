import type { Interval } from '@locked-in/domain';

const SECOND_MS = 1000;
const MINUTE_MS = 60 * SECOND_MS;

/** `40 s`, `25 min`, `2 h 05 min`: the precision in which sentences print every duration. */
export function sayDuration(ms: number): string {
  const seconds = Math.round(ms / SECOND_MS);
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.round(ms / MINUTE_MS);
  if (minutes < 60) return `${minutes} min`;
  return `${Math.floor(minutes / 60)} h ${String(minutes % 60).padStart(2, '0')} min`;
}

/** One duration where both ends print alike, `between … and …` otherwise. */
export function sayDurations({ low, high }: Interval): string {
  return sayRange(sayDuration(low), sayDuration(high));
}

/** A share 0–1 as `62 %`. */
export function sayShare(share: number): string {
  return `${Math.round(share * 100)} %`;
}

export function sayCount(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

function sayRange(low: string, high: string): string {
  return low === high ? low : `between ${low} and ${high}`;
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
