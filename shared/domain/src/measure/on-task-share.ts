import type { Interval } from '../grade.ts';
import type { Totals } from './totals.ts';

/** M2, 0–1: (on + support) ÷ (observed − away), unknown all off … all on. Raw segments. */
export function toOnTaskShare({ heldMs, onTaskMs }: Totals): Interval | undefined {
  if (heldMs === 0) return undefined;
  return { low: onTaskMs.low / heldMs, high: onTaskMs.high / heldMs };
}
