import type { LabelledSegment } from '../label.ts';

/** Session time from the start to `atMs`: pauses do not count. */
export function elapsedMs(segments: readonly LabelledSegment[], atMs: number): number {
  return segments.reduce((sum, { startMs, endMs }) => sum + Math.max(0, Math.min(endMs, atMs) - startMs), 0);
}
