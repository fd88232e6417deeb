const MINUTE_MS = 60_000;
const STEPS_MS = [5, 15, 30, 60, 120, 180, 240, 360, 480].map((minutes) => minutes * MINUTE_MS);
const MAX_STEPS = 4;

/** A scale of durations from 0 to `topMs` with at most five round marks. */
export type HoursScale = { readonly topMs: number; readonly marksMs: readonly number[] };

/** The smallest round scale that holds `maxMs`. Nothing still gets `leastMs`, so that its picture has a ground. */
export function toHoursScale(maxMs: number, leastMs = 60 * MINUTE_MS): HoursScale {
  const wanted = Math.max(maxMs, leastMs);
  const stepMs = STEPS_MS.find((step) => step * MAX_STEPS >= wanted) ?? Math.ceil(wanted / MAX_STEPS);
  const steps = Math.ceil(wanted / stepMs);
  return { topMs: steps * stepMs, marksMs: Array.from({ length: steps + 1 }, (_, index) => index * stepMs) };
}
