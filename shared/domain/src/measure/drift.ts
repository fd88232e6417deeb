import type { Interval } from '../grade.ts';
import type { LabelledSegment } from '../label.ts';
import { toOnTaskShare } from './on-task-share.ts';
import { partOf } from './part.ts';
import { sumMs, toTotals } from './totals.ts';

/**
 * M12, −1 … 1: on-task share (M2) of the last third − on-task share of the first third, thirds of session time, cut at
 * whole milliseconds. Unknown pages may have been on at one end and off at the other, so both ends of both shares count.
 * Raw segments; undefined when nothing was held in one of the thirds.
 */
export function toDrift(segments: readonly LabelledSegment[]): Interval | undefined {
  const thirdMs = Math.floor(sumMs(segments) / 3);
  const first = shareIn(partOf(segments, 0, thirdMs));
  const last = shareIn(partOf(segments, sumMs(segments) - thirdMs, Infinity));
  return first && last && { low: last.low - first.high, high: last.high - first.low };
}

function shareIn(segments: readonly LabelledSegment[]): Interval | undefined {
  return toOnTaskShare(toTotals(segments));
}
