import type { Requested } from '@locked-in/watch';
import type { Context, MiddlewareHandler } from 'hono';
import { matchedRoutes } from 'hono/route';
import type { AppEnv, Caller } from './app-env.ts';

/** A request that was answered: its pattern, never its address, headers or body: those hold codes, tokens and titles. */
export type Answered = Requested & {
  readonly requestId: string;
  readonly userId?: string | undefined;
  readonly deviceId?: string | undefined;
};

export type RequestLogDeps = {
  readonly onAnswered: (answered: Answered) => void;
};

/** Tells of every request once it is answered. */
export function requestLog({ onAnswered }: RequestLogDeps): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    const startMs = performance.now();
    await next();
    onAnswered({
      requestId: c.get('requestId'),
      method: c.req.method,
      route: routeOf(c),
      status: c.res.status,
      code: c.get('problemCode'),
      seconds: (performance.now() - startMs) / 1_000,
      ...toIds(c.get('caller')),
    });
  };
}

function toIds(caller: Caller | undefined) {
  if (caller === undefined) return {};
  return { userId: caller.userId, ...(caller.by === 'device' && { deviceId: caller.deviceId }) };
}

/** Middleware and files match by wildcards, before and after the one pattern that names the request. */
function routeOf(c: Context): string {
  return matchedRoutes(c).find(({ path }) => !path.endsWith('*'))?.path ?? '/*';
}
