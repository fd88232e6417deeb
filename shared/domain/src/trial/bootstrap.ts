import type { Interval } from '../grade.ts';
import { normalBelow, studentZ, Z_90 } from './normal.ts';
import type { Random } from './random.ts';
import { meanOf, varianceOf } from './sides.ts';

const RESAMPLES = 2_000;

/**
 * 90 % percentile bootstrap interval of mean(one) − mean(other): 2 000 times each side is drawn again from itself, with
 * replacement, and the interval reaches from the 5th to the 95th percentile of the differences.
 *
 * With few sessions the plain percentile interval is too narrow. As in Hesterberg 2015 (10.1080/00031305.2015.1089789)
 * deviations are widened by √(n ÷ (n − 1)) and the percentiles are Φ(∓t) with Student's t instead of ∓1.645; its degrees
 * of freedom are Welch's.
 */
export function toBootstrapInterval(
  one: readonly number[],
  other: readonly number[],
  random: Random,
): Interval {
  const [drawOne, drawOther] = [redraw(one, random), redraw(other, random)];
  const differences = Array.from({ length: RESAMPLES }, () => drawOne() - drawOther());
  const sorted = differences.toSorted((a, b) => a - b);
  const share = normalBelow(-studentZ(Z_90, freedomOf([one, other])));
  return { low: percentile(sorted, share), high: percentile(sorted, 1 - share) };
}

/** The mean of as many values drawn with replacement, its distance from the real mean widened by √(n ÷ (n − 1)). */
function redraw(values: readonly number[], random: Random): () => number {
  const { length } = values;
  const mean = meanOf(values);
  const widening = Math.sqrt(length / (length - 1));
  return () => {
    let sum = 0;
    for (let drawn = 0; drawn < length; drawn++) sum += values[Math.floor(random() * length)] ?? 0;
    return mean + widening * (sum / length - mean);
  };
}

/** Welch–Satterthwaite; where nothing varies, nothing is uncertain. */
function freedomOf(sides: readonly (readonly number[])[]): number {
  const parts = sides.map((values) => ({
    error: varianceOf(values) / values.length,
    n: values.length,
  }));
  const whole = parts.reduce((sum, { error }) => sum + error, 0);
  if (whole === 0) return Infinity;
  return whole ** 2 / parts.reduce((sum, { error, n }) => sum + error ** 2 / (n - 1), 0);
}

function percentile(sorted: readonly number[], share: number): number {
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)] ?? 0;
  const above = sorted[Math.ceil(place)] ?? 0;
  return below + (above - below) * (place - Math.floor(place));
}
