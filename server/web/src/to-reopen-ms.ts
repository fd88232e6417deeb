const LEAST_MS = 10_000;
const FIRST_SPREAD_MS = 20_000;
const LAST_SPREAD_MS = 5 * 60_000;

/**
 * How long to leave a server alone that refused a stream, in milliseconds: a browser keeps from us what Retry-After said.
 * `failures`: in a row, this one included. `random`: 0 ≤ x < 1.
 */
export function toReopenMs(failures: number, random: () => number): number {
  const spreadMs = Math.min(LAST_SPREAD_MS, FIRST_SPREAD_MS * 2 ** Math.min(failures - 1, 10));
  return Math.round(LEAST_MS + random() * spreadMs);
}
