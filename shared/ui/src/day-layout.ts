import type { HoursScale } from './hours-scale.ts';

const PLOT = { top: 22, height: 190, left: 7 } as const;

/** Where the ground of the day pictures lies, in pixels from the top. Across, everything is in per cent. */
export const BASE_Y = PLOT.top + PLOT.height;

export type Column = { readonly index: number; readonly count: number };

export function yOf(ms: number, { topMs }: HoursScale): number {
  return BASE_Y - (ms / topMs) * PLOT.height;
}

export function between(fromMs: number, toMs: number, scale: HoursScale) {
  const y = yOf(toMs, scale);
  return { y, height: Math.max(0, yOf(fromMs, scale) - y) };
}

export function widthOf({ count }: Column): number {
  return (100 - PLOT.left) / Math.max(1, count);
}

export function middleOf(column: Column): number {
  return PLOT.left + widthOf(column) * (column.index + 0.5);
}

export function percent(value: number): string {
  return `${Math.round(value * 1000) / 1000}%`;
}
