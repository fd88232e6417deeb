/** One step per failed attempt; the last holds for all that follow. */
export type Steps<T> = readonly [T, ...T[]];

/** How long a chunk rests before it comes back: 10 s, 1 min, 10 min, then every hour. */
export const RETRY_DELAYS_MS: Steps<number> = [10_000, 60_000, 600_000, 3_600_000];

export function stepFor<T>(attempt: number, [first, ...rest]: Steps<T>): T {
  return attempt <= 1 ? first : (rest[attempt - 2] ?? rest.at(-1) ?? first);
}
