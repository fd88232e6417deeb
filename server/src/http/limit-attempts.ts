import type { Context, MiddlewareHandler } from 'hono';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { AppEnv } from './app-env.ts';
import { clientAddress } from './client-address.ts';
import { problem } from './problem.ts';

const WRONG_ATTEMPTS_A_MINUTE = 10;

/** Slows down guessing: so many failed attempts a minute and address, then 429. Neither successful ones count nor those that failed on our side. */
export function limitAttempts(
  trustedProxies: number,
  wrongAMinute = WRONG_ATTEMPTS_A_MINUTE,
): MiddlewareHandler<AppEnv> {
  const limiter = new RateLimiterMemory({ points: wrongAMinute, duration: 60 });
  return async (c, next) => {
    const address = clientAddress(c, trustedProxies);
    const refused = await consume(limiter, address);
    if (refused !== undefined) return tooMany(c, refused);
    await next();
    if (c.res.ok || c.res.status >= 500) await limiter.reward(address);
    return undefined;
  };
}

async function consume(limiter: RateLimiterMemory, address: string): Promise<RateLimiterRes | undefined> {
  try {
    await limiter.consume(address);
    return undefined;
  } catch (refused) {
    if (refused instanceof RateLimiterRes) return refused; // how the library says that the points are used up
    throw refused;
  }
}

function tooMany(c: Context<AppEnv>, { msBeforeNext }: RateLimiterRes): Response {
  return problem(c, 'too-many-requests', {
    headers: { 'Retry-After': String(Math.ceil(msBeforeNext / 1000)) },
  });
}
