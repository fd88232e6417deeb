import type { Limiter, Policy } from './limiter.ts';

type Window = { points: number; readonly endsAtMs: number };
type Windows = Map<string, Window>;

/** That began in one period: more than come to one server, unless somebody makes them up. */
const MOST_KEYS = 100_000;

/**
 * Counts in the memory of this process; a key's time begins with the first of its points. Keys need no timers: those that
 * began in one period have ended when the next one has, and go with it. `now` never goes back.
 *
 *     periods   |  1  |  2  |  3  |
 *     a key       [-----]               begins in 1, ends in 2, is gone in 3
 *
 * Beyond 100 000 keys a new period begins at once, so that no memory is taken without end.
 */
export function countInMemory(policy: Policy, now: () => number): Limiter {
  const lengthMs = policy.seconds * 1_000;
  let [windows, before, untilMs]: [Windows, Windows, number] = [new Map(), new Map(), now() + lengthMs];
  const find = (key: string, nowMs: number) => {
    const window = windows.get(key) ?? before.get(key);
    return window !== undefined && window.endsAtMs > nowMs ? window : undefined;
  };
  const begin = (key: string, nowMs: number) => {
    if (nowMs >= untilMs || windows.size >= MOST_KEYS)
      [windows, before, untilMs] = [new Map(), windows, nowMs + lengthMs];
    const window = { points: 0, endsAtMs: nowMs + lengthMs };
    windows.set(key, window);
    return window;
  };
  return {
    async count(key) {
      const nowMs = now();
      const window = find(key, nowMs) ?? begin(key, nowMs);
      window.points += 1;
      return {
        policy,
        remaining: Math.max(0, policy.points - window.points),
        resetMs: Math.ceil(window.endsAtMs - nowMs),
        isRefused: window.points > policy.points,
      };
    },
    async giveBack(key) {
      const window = find(key, now());
      if (window !== undefined) window.points -= 1;
    },
    isSpent: async (key) => (find(key, now())?.points ?? 0) >= policy.points,
  };
}
