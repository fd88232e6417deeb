import type { MiddlewareHandler } from 'hono';

/** Answers about a person are kept in no cache. */
export function noStore(): MiddlewareHandler {
  return async (c, next) => {
    await next();
    c.res.headers.set('Cache-Control', 'no-store');
  };
}
