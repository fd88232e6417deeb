import type { MiddlewareHandler } from 'hono';
import type { Policy } from '../limits/limiter.ts';
import type { AppEnv } from './app-env.ts';
import { clientSource } from './client-address.ts';
import type { LimitAttemptsDeps } from './limit-attempts.ts';
import { tooMany } from './too-many.ts';

/** So many requests of this kind by address, whatever comes of them. */
export function limitRequests(
  { limits, trustedProxies }: LimitAttemptsDeps,
  policy: Policy,
): MiddlewareHandler<AppEnv> {
  const limiter = limits.openAttempts(policy);
  return async (c, next) => {
    const counted = await limiter.count(clientSource(c, trustedProxies));
    return counted.isRefused ? tooMany(c, counted) : next();
  };
}
