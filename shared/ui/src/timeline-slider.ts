import type { LabelledSegment } from '@locked-in/domain';

export type SliderReading = {
  readonly label: string;
  readonly segments: readonly LabelledSegment[];
  readonly chosenIndex: number | undefined;
  /** What is said of the chosen segment, or that none is chosen. */
  readonly text: string;
};

/** A timeline's track, to a screen reader: a slider over its segments, told from one on. Time runs from left to right. */
export function timelineSlider({ label, segments, chosenIndex, text }: SliderReading) {
  return {
    dir: 'ltr',
    role: 'slider',
    tabIndex: 0,
    'aria-label': label,
    'aria-valuemin': 1,
    'aria-valuemax': segments.length,
    'aria-valuenow': chosenIndex === undefined ? 1 : chosenIndex + 1,
    'aria-valuetext': text,
  } as const;
}

export function trackClass(marks: readonly unknown[]): string {
  return marks.length > 0 ? 'timeline-track with-marks' : 'timeline-track';
}
