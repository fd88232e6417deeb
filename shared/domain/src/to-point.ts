import type { Interval } from './grade.ts';

const POINT_WIDTH = 5;

/** The one number to show for a grade that is at most 5 wide: its middle. Undefined when an honest answer needs both ends. */
export function toPoint(interval: Interval): number | undefined {
  return interval.high - interval.low <= POINT_WIDTH ? middleOfInterval(interval) : undefined;
}

/** The one number to reckon with where one is needed (trials, calibration, a trend line); its width is shown beside it. */
export function middleOfInterval({ low, high }: Interval): number {
  return (low + high) / 2;
}
