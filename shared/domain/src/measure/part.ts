import type { LabelledSegment } from '../label.ts';

/**
 * What lies between two moments of session time, counted from the start without pauses; segments are cut where they
 * reach over.
 *
 *     segments   [a-----][b---]  pause  [c----]
 *     0 … 4, 3 … [a--]      [b]         [c----]
 */
export function partOf(
  segments: readonly LabelledSegment[],
  fromMs: number,
  toMs: number,
): readonly LabelledSegment[] {
  let passedMs = 0;
  return segments.flatMap((segment) => {
    const beganMs = passedMs;
    passedMs += segment.endMs - segment.startMs;
    const startMs = segment.startMs + Math.max(0, fromMs - beganMs);
    const endMs = segment.endMs - Math.max(0, passedMs - toMs);
    return startMs < endMs ? [{ ...segment, startMs, endMs }] : [];
  });
}
