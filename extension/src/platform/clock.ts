/** The session's clock, in UTC milliseconds. */
export type Clock = {
  readonly now: () => number;
  /** How far the clock is ahead of the wall clock because that was set back; 0 as a rule. */
  readonly aheadMs: () => number;
  /**
   * What the last life of the worker knew: its last proof of life, and how far the clock was ahead then. Nothing that
   * follows is dated before that proof.
   */
  readonly notBefore: (ms: number, aheadMs?: number) => void;
  /** The last leap since this was asked; it is answered once. */
  readonly takeLeap: () => Leap | undefined;
};

/** Time that nobody here lived through: the machine slept, the clock was set forward, or the browser was stopped. */
export type Leap = { readonly fromMs: number; readonly toMs: number };

/** More than the system corrects silently; less than a person notices. */
const DRIFT_MS = 2_000;
/** In a session it is asked every 30 s at least: whoever was silent for so long was stopped, also where ticks went on. */
const SILENT_MS = 90_000;

/**
 * Steady ticks anchored to the wall clock, so that a clock that is set back or corrected changes no duration.
 *
 *     wall clock ahead by > 2 s   the machine slept, or the clock was set forward, and nobody can say which: go with
 *                                 the wall, and tell the leap. The recorder marks it as unobserved.
 *     wall clock behind           the clock was set back: go on ticking, until the wall is ahead again.
 *
 * A new life of the worker starts at the wall clock. When that lies before the last proof of life, the clock is still
 * set back, and the new life is as far ahead of it as the last one was: time goes on also while the worker is dead.
 */
export function createClock(wall: () => number, ticks: () => number): Clock {
  let anchorMs = wall() - ticks();
  let leap: Leap | undefined;
  let lastMs = Math.round(wall());
  const now = () => {
    const steadyMs = Math.round(anchorMs + ticks());
    const isSilent = steadyMs - lastMs > SILENT_MS;
    if (isSilent) leap = { fromMs: lastMs, toMs: steadyMs };
    if (wall() - steadyMs > DRIFT_MS) {
      leap = { fromMs: isSilent ? lastMs : steadyMs, toMs: wall() };
      anchorMs = wall() - ticks();
    }
    lastMs = Math.round(anchorMs + ticks());
    return lastMs;
  };
  return {
    now,
    aheadMs: () => Math.max(0, now() - wall()),
    notBefore: (ms, aheadMs = 0) => {
      if (now() >= ms) return;
      anchorMs = Math.max(ms, wall() + aheadMs) - ticks();
      lastMs = Math.round(anchorMs + ticks());
    },
    takeLeap: () => {
      const taken = leap;
      leap = undefined;
      return taken;
    },
  };
}
