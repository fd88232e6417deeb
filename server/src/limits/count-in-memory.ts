import type { Limiter, Policy } from './limiter.ts';

type Window = { points: number; readonly endsAtMs: number };

/** Cleared away with one that is counted: more than come with it, so that what has ended never piles up. */
const CLEARED_AT_ONCE = 10;

/**
 * Counts in the memory of this process; a key's time begins with the first of its points. As all have equally long, they
 * end in the order in which they began: whoever counts clears away what has ended, and no key needs a timer of its own.
 * `now` never goes back.
 */
export function countInMemory(policy: Policy, now: () => number): Limiter {
  const windows = new Map<string, Window>();
  const openOf = (key: string) => {
    const window = windows.get(key);
    return window !== undefined && window.endsAtMs > now() ? window : undefined;
  };
  return {
    async count(key) {
      clearEnded(windows, now());
      const window = openOf(key) ?? begin(windows, key, now() + policy.seconds * 1_000);
      window.points += 1;
      return {
        policy,
        remaining: Math.max(0, policy.points - window.points),
        resetMs: Math.ceil(window.endsAtMs - now()),
        isRefused: window.points > policy.points,
      };
    },
    async giveBack(key) {
      const window = openOf(key);
      if (window !== undefined) window.points -= 1;
    },
    isSpent: async (key) => (openOf(key)?.points ?? 0) >= policy.points,
  };
}

function begin(windows: Map<string, Window>, key: string, endsAtMs: number): Window {
  const window = { points: 0, endsAtMs };
  windows.delete(key); // what was there has ended: the new one stands behind the others
  windows.set(key, window);
  return window;
}

function clearEnded(windows: Map<string, Window>, nowMs: number): void {
  let left = CLEARED_AT_ONCE;
  for (const [key, { endsAtMs }] of windows) {
    if (endsAtMs > nowMs || left === 0) return;
    windows.delete(key);
    left -= 1;
  }
}
