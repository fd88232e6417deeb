import type { HeatCell, HeatMap } from '@locked-in/domain';

export type HeatGrid = {
  /** Hours on the wall, from left to right. */
  readonly hours: readonly number[];
  readonly cells: readonly PlacedCell[];
};

export type PlacedCell = HeatCell & {
  readonly column: number;
  /** 0 = nothing known to be on task … 5 = more than 48 min. */
  readonly step: number;
  readonly isWide: boolean;
};

const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;
const FEWEST_HOURS = 8;
const WIDE_FROM_MS = 5 * MINUTE_MS;

export const STEPS = 5;
export const STEP_MINUTES = 60 / STEPS;

/** As few hours as hold every cell, but at least eight, so that one session is not a wall. */
export function toHeatGrid({ firstHour, cells }: HeatMap): HeatGrid {
  const places = cells.map(({ hour }) => (hour - firstHour + 24) % 24);
  const last = Math.min(23, Math.max(Math.max(0, ...places), Math.min(23, ...places) + FEWEST_HOURS - 1));
  const first = Math.max(0, Math.min(Math.min(23, ...places), last - FEWEST_HOURS + 1));
  return {
    hours: Array.from({ length: last - first + 1 }, (_, index) => (firstHour + first + index) % 24),
    cells: cells.map((cell, index) => ({
      ...cell,
      column: (places[index] ?? 0) - first,
      step: stepOf(cell.onTaskMs.low),
      isWide: cell.onTaskMs.high - cell.onTaskMs.low >= WIDE_FROM_MS,
    })),
  };
}

/** Every how many hours the axis names one. */
export function axisStepOf({ hours }: HeatGrid): number {
  if (hours.length <= 8) return 2;
  return hours.length <= 16 ? 3 : 4;
}

/** The hour with the most time that is known to be on task; of equal ones, the one that may hold more. */
export function bestCell(cells: readonly HeatCell[]): HeatCell | undefined {
  const [best] = cells
    .filter(({ onTaskMs }) => onTaskMs.low >= MINUTE_MS)
    .toSorted((a, b) => b.onTaskMs.low - a.onTaskMs.low || b.onTaskMs.high - a.onTaskMs.high);
  return best;
}

function stepOf(ms: number): number {
  if (ms < MINUTE_MS / 2) return 0;
  return Math.min(STEPS, Math.max(1, Math.ceil((ms / HOUR_MS) * STEPS)));
}
