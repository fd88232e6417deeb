import type { MiddlewareHandler } from 'hono';
import type { Limits } from '../limits/open-limits.ts';
import type { AppEnv } from './app-env.ts';
import { clientSource } from './client-address.ts';
import { tooMany } from './too-many.ts';

const WRONG_ATTEMPTS_A_MINUTE = 10;

export type LimitAttemptsDeps = {
  readonly limits: Pick<Limits, 'openAttempts'>;
  readonly trustedProxies: number;
};

/**
 * Slows down guessing: so many failed attempts of this kind a minute and address, then 429. Neither successful ones count
 * nor those that failed on our side.
 */
export function limitAttempts(
  { limits, trustedProxies }: LimitAttemptsDeps,
  name: string,
  wrongAMinute = WRONG_ATTEMPTS_A_MINUTE,
): MiddlewareHandler<AppEnv> {
  const limiter = limits.openAttempts({ name, points: wrongAMinute, seconds: 60 });
  return async (c, next) => {
    const address = clientSource(c, trustedProxies);
    const counted = await limiter.count(address);
    if (counted.isRefused) return tooMany(c, counted);
    await next();
    if (c.res.ok || c.res.status >= 500) await limiter.giveBack(address);
    return undefined;
  };
}
