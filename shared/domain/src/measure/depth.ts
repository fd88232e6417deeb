import type { Interval } from '../grade.ts';
import type { LabelledSegment } from '../label.ts';
import { type Run, toRuns } from './runs.ts';
import { isOff, isOnTask } from './standing.ts';

const MINUTE_MS = 60_000;
const DEEP_MS = 25 * MINUTE_MS;
const DEEPLY_OFF_MS = 10 * MINUTE_MS;
const BRIDGED_MS = MINUTE_MS;

/**
 * M5, 0–1: Σ lenᵢ·min(lenᵢ, c) ÷ (c·length) over on-task stretches with gaps up to 60 s bridged, c = min(25 min, length).
 * A stretch weighs by its length up to c, so the same minutes count more in one piece. Raw segments.
 *
 *     50 min session, c = 25   [on 25][off 25]               25·25 ÷ (25·50) = 0.5
 *                              [on 5][off 5][on 5][off 5]…   5·(5·5) ÷ (25·50) = 0.1
 */
export function toDepth(segments: readonly LabelledSegment[], lengthMs: number): Interval {
  const depth = (unknowns: 'off' | 'on') =>
    depthOf(toRuns(segments, isOnTask(unknowns), BRIDGED_MS), DEEP_MS, lengthMs);
  return { low: depth('off'), high: depth('on') };
}

/** The same over off runs, nothing bridged, with c = min(10 min, length). */
export function toOffDepth(segments: readonly LabelledSegment[], lengthMs: number): Interval {
  const depth = (unknowns: 'off' | 'on') =>
    depthOf(toRuns(segments, isOff(unknowns)), DEEPLY_OFF_MS, lengthMs);
  return { low: depth('on'), high: depth('off') };
}

function depthOf(runs: readonly Run[], deepMs: number, lengthMs: number): number {
  if (lengthMs === 0) return 0;
  const capMs = Math.min(deepMs, lengthMs);
  return runs.reduce((sum, { ownMs }) => sum + ownMs * Math.min(ownMs, capMs), 0) / (capMs * lengthMs);
}
