import type { LabelledSegment } from '@locked-in/domain';
import { useState } from 'preact/hooks';
import { type Range, rangeOf } from '../timeline-layout.ts';
import { fitInto, isSameRange, panRange, rangeShowing, zoomRange } from './zoom-range.ts';

export type ZoomBasis = {
  readonly segments: readonly LabelledSegment[];
  readonly range?: Range | undefined;
  readonly onRange?: ((range: Range) => void) | undefined;
};

export type ZoomView = ReturnType<typeof useZoom>;

const CLOSER = 0.5;

/** Which part of a session is shown: what `range` says, else what was zoomed to, else the whole. */
export function useZoom({ segments, range, onRange }: ZoomBasis) {
  const [own, setOwn] = useState<Range>();
  const whole = rangeOf(segments);
  const shown = fitInto(range ?? own ?? whole, whole);
  const show = (next: Range) => {
    if (isSameRange(next, shown)) return;
    setOwn(isSameRange(next, whole) ? undefined : next);
    onRange?.(next);
  };
  const lengthMs = shown.endMs - shown.startMs;
  const middleMs = (shown.startMs + shown.endMs) / 2;
  return {
    shown,
    whole,
    isWhole: isSameRange(shown, whole),
    zoom: (factor: number, atMs = middleMs) => show(zoomRange(shown, { factor, atMs }, whole)),
    closer: (atMs = middleMs) => show(zoomRange(shown, { factor: CLOSER, atMs }, whole)),
    further: (atMs = middleMs) => show(zoomRange(shown, { factor: 1 / CLOSER, atMs }, whole)),
    /** By a share of what is shown; below 0: earlier. */
    pan: (share: number) => show(panRange(shown, share * lengthMs, whole)),
    follow: (stretch: Range) => show(rangeShowing(shown, stretch, whole)),
    showWhole: () => show(whole),
  };
}
