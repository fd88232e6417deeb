/** z for which a standard normal number lies in −z … z in 90 of 100 cases. */
export const Z_90 = 1.6448536269514722;

/** Φ(z) for a standard normal number; off by at most 1.5e−7 (Abramowitz and Stegun, 7.1.26). */
export function normalBelow(z: number): number {
  const t = 1 / (1 + (0.3275911 * Math.abs(z)) / Math.SQRT2);
  const series =
    ((((1.061405429 * t - 1.453152027) * t + 1.421413741) * t - 0.284496736) * t + 0.254829592) * t;
  const tail = (series * Math.exp((-z * z) / 2)) / 2;
  return z > 0 ? 1 - tail : tail;
}

/**
 * The same z for Student's t with `freedom` degrees of freedom, from the normal one (Cornish–Fisher as in Abramowitz and
 * Stegun, 26.7.5); off by less than 0.01 from 4 degrees on.
 */
export function studentZ(z: number, freedom: number): number {
  const first = (z ** 3 + z) / 4;
  const second = (5 * z ** 5 + 16 * z ** 3 + 3 * z) / 96;
  const third = (3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / 384;
  return z + first / freedom + second / freedom ** 2 + third / freedom ** 3;
}
