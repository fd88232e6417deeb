import type { Totals } from './totals.ts';

/** M1, 0–1: (active + media + away) ÷ length. Away counts: it is known that nobody was there. Raw segments. */
export function toCoverage({ lengthMs, unobservedMs }: Totals): number {
  return lengthMs === 0 ? 0 : (lengthMs - unobservedMs) / lengthMs;
}
