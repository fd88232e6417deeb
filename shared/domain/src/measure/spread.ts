import type { Spread } from './measures.ts';

/** Median, p75 and p90, linear between neighbours, rounded to the millisecond; undefined of nothing. */
export function toSpread(durationsMs: readonly number[]): Spread | undefined {
  const sorted = durationsMs.toSorted((a, b) => a - b);
  const [medianMs, p75Ms, p90Ms] = [0.5, 0.75, 0.9].map((share) => quantile(sorted, share));
  if (medianMs === undefined || p75Ms === undefined || p90Ms === undefined) return undefined;
  return { medianMs, p75Ms, p90Ms };
}

export function median(durationsMs: readonly number[]): number | undefined {
  return toSpread(durationsMs)?.medianMs;
}

/** The middle number, between two the mean; undefined of nothing. */
export function middleOf(values: readonly number[]): number | undefined {
  const sorted = values.toSorted((a, b) => a - b);
  const [low, high] = [
    sorted[Math.floor((sorted.length - 1) / 2)],
    sorted[Math.ceil((sorted.length - 1) / 2)],
  ];
  return low === undefined || high === undefined ? undefined : (low + high) / 2;
}

function quantile(sorted: readonly number[], share: number): number | undefined {
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)];
  const above = sorted[Math.ceil(place)];
  if (below === undefined || above === undefined) return undefined;
  return Math.round(below + (above - below) * (place - Math.floor(place)));
}
