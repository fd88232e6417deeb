import type { Interval } from './grade.ts';

const POINT_WIDTH = 5;

/** The one number to show for a grade that is at most 5 wide: its middle. Undefined when an honest answer needs both ends. */
export function toPoint({ low, high }: Interval): number | undefined {
  return high - low <= POINT_WIDTH ? (low + high) / 2 : undefined;
}
