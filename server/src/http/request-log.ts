import type { MiddlewareHandler } from 'hono';
import { routePath } from 'hono/route';
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
    logger[level(routePath(c, -1), status)](
      {
        requestId: c.get('requestId'),
        method: c.req.method,
        route: routePath(c, -1),
        status,
        durationMs: now() - startMs,
        ...c.get('owner'),
      },
      'request',
    );
  };
}

const PROBES = ['/healthz', '/readyz'];

function level(route: string, status: number): 'debug' | 'info' | 'error' {
  if (status >= 500) return 'error';
  return PROBES.includes(route) ? 'debug' : 'info';
}
