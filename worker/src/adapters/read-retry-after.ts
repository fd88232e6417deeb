const LONGEST_WAIT_SECONDS = 3600;

/** Seconds to wait, from a number of seconds or an HTTP date; 0 … an hour. Undefined when the header says neither. */
export function readRetryAfter(header: string | null | undefined, nowMs: number): number | undefined {
  if (!header) return undefined;
  const seconds = /^-?\d+$/.test(header) ? Number(header) : (Date.parse(header) - nowMs) / 1000;
  if (Number.isNaN(seconds)) return undefined;
  return Math.min(Math.max(0, Math.ceil(seconds)), LONGEST_WAIT_SECONDS);
}
