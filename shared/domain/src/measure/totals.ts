import type { LabelledSegment } from '../label.ts';
import type { Measures } from './measures.ts';
import { isHeld, isOff, isOnTask } from './standing.ts';

export type Totals = Pick<Measures, 'lengthMs' | 'heldMs' | 'awayMs' | 'unobservedMs' | 'onTaskMs' | 'offMs'>;

/** How the session's length divides: held + away + unobserved = length, on-task + off = held. Raw segments. */
export function toTotals(segments: readonly LabelledSegment[]): Totals {
  return {
    lengthMs: sumMs(segments),
    heldMs: sumMs(segments.filter(isHeld)),
    awayMs: sumMs(segments.filter(({ presence }) => presence === 'away')),
    unobservedMs: sumMs(segments.filter(({ presence }) => presence === 'unobserved')),
    onTaskMs: { low: sumMs(segments.filter(isOnTask('off'))), high: sumMs(segments.filter(isOnTask('on'))) },
    offMs: { low: sumMs(segments.filter(isOff('on'))), high: sumMs(segments.filter(isOff('off'))) },
  };
}

export function sumMs(spans: readonly { readonly startMs: number; readonly endMs: number }[]): number {
  return spans.reduce((sum, { startMs, endMs }) => sum + endMs - startMs, 0);
}
