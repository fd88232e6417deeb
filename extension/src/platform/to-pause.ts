/** `failures`: in a row, this one included. `retryAfterMs`: what the server asked for, if it did. */
export type Failed = { readonly failures: number; readonly retryAfterMs?: number | undefined };

const FIRST_CEILING_MS = 5_000;
const SHORTEST_MS = 1_000;
export const LONGEST_PAUSE_MS = 15 * 60_000;
/** An hour that a server may ask for, the tenth that is added to it, and some more for clocks that differ. */
export const LONGEST_SERVER_PAUSE_MS = 66 * 60_000;

/**
 * How long to leave a server alone that did not answer, in milliseconds, on every route alike: anything up to a ceiling
 * that doubles with every failure (full jitter); as long as the server asked for and up to a tenth more, when it did.
 * `random`: 0 ≤ x < 1.
 */
export function toPauseMs({ failures, retryAfterMs }: Failed, random: () => number): number {
  if (retryAfterMs !== undefined) return Math.ceil(retryAfterMs * (1 + random() / 10));
  const doublings = Math.min(Math.max(failures, 1) - 1, 12);
  const ceilingMs = Math.min(LONGEST_PAUSE_MS, FIRST_CEILING_MS * 2 ** doublings);
  return Math.ceil(Math.max(SHORTEST_MS, random() * ceilingMs));
}
