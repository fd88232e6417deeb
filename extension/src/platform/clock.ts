/** The session's clock, in UTC milliseconds. */
export type Clock = {
  readonly now: () => number;
  /** Nothing that follows is dated before `ms`. */
  readonly notBefore: (ms: number) => void;
};

/** More than the system corrects silently; less than a person notices. */
const DRIFT_MS = 2_000;

/**
 * Steady ticks anchored to the wall clock, so that a clock that is set back or corrected changes no duration.
 *
 *     wall clock ahead by > 2 s   the machine slept, or the clock was set forward: go with the wall. The recorder
 *                                 sees a gap beyond its last proof of life and marks it as unobserved.
 *     wall clock behind           the clock was set back: go on ticking, until the wall is ahead again.
 *
 * A new life of the worker starts at the wall clock and is moved up with `notBefore(last proof of life)`: after a
 * step back the time the worker was dead is lost (dated as no time), never invented.
 */
export function createClock(wall: () => number, ticks: () => number): Clock {
  let anchorMs = wall() - ticks();
  const now = () => {
    if (wall() - (anchorMs + ticks()) > DRIFT_MS) anchorMs = wall() - ticks();
    return Math.round(anchorMs + ticks());
  };
  return {
    now,
    notBefore: (ms) => {
      anchorMs += Math.max(0, ms - now());
    },
  };
}
