import type { Context, MiddlewareHandler } from 'hono';
import { matchedRoutes } from 'hono/route';
import type { Logger } from 'pino';
import type { AppEnv } from './app-env.ts';

/**
 * One line per request: its pattern, never its address, headers or body, because those hold codes, tokens and titles.
 */
export function requestLog(logger: Logger, now: () => number): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    const startMs = now();
    await next();
    const { status } = c.res;
    const route = routeOf(c);
    logger[level(route, status)](
      {
        requestId: c.get('requestId'),
        method: c.req.method,
        route,
        status,
        durationMs: now() - startMs,
        ...c.get('owner'),
      },
      'request',
    );
  };
}

/** Middleware and files match by wildcards, before and after the one pattern that names the request. */
function routeOf(c: Context): string {
  return matchedRoutes(c).find(({ path }) => !path.endsWith('*'))?.path ?? '/*';
}

const PROBES = ['/healthz', '/readyz'];

function level(route: string, status: number): 'debug' | 'info' | 'warn' | 'error' {
  if (status === 503) return 'warn'; // an answer by design: what is away is logged where it was missed
  if (status >= 500) return 'error';
  return PROBES.includes(route) ? 'debug' : 'info';
}
