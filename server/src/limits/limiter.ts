import { type RateLimiterAbstract, RateLimiterRes } from 'rate-limiter-flexible';

/** So many points in so many seconds. */
export type Policy = { readonly name: string; readonly points: number; readonly seconds: number };

export type Counted = {
  readonly policy: Policy;
  readonly remaining: number;
  /** Until all points are there again. */
  readonly resetMs: number;
  readonly isRefused: boolean;
};

export type Limiter = {
  /** One more by this key. */
  readonly count: (key: string) => Promise<Counted>;
  /** What was counted last is not held against this key. */
  readonly giveBack: (key: string) => Promise<unknown>;
  /** Whether the next one by this key will be refused, without counting it. */
  readonly isSpent: (key: string) => Promise<boolean>;
};

export function toLimiter(policy: Policy, store: RateLimiterAbstract): Limiter {
  const toCounted = ({ remainingPoints, msBeforeNext }: RateLimiterRes, isRefused: boolean): Counted => ({
    policy,
    remaining: remainingPoints,
    resetMs: Math.min(msBeforeNext, policy.seconds * 1000), // a clock that was set back would say hours
    isRefused,
  });
  return {
    count: (key) =>
      store.consume(key).then(
        (left) => toCounted(left, false),
        (refused: unknown) => {
          if (refused instanceof RateLimiterRes) return toCounted(refused, true); // how the library says that the points are used up
          throw refused;
        },
      ),
    giveBack: (key) => store.reward(key),
    isSpent: async (key) => ((await store.get(key))?.consumedPoints ?? 0) >= policy.points,
  };
}
