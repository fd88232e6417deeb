import type { Hono } from 'hono';
import { cors } from 'hono/cors';
import type { AppEnv } from './app-env.ts';

const TWO_HOURS_SECONDS = 7_200;

const OPEN_PATHS = {
  '/v1/limits': ['GET'],
  '/v1/live': ['GET'],
  '/v1/devices': ['POST'],
  '/v1/device-pairings': ['POST'],
  '/v1/device-pairings/token': ['POST'],
  '/v1/sessions/:sessionId/chunks/:firstSeq': ['PUT'],
  '/v1/sessions/:sessionId/received': ['GET'],
  '/v1/sessions/:sessionId/result': ['GET'],
  '/v1/goals/open': ['GET'],
  '/v1/solutions/armed': ['GET'],
} as const;

/** Extensions call these from an origin of their own; the bearer token is the wall, and no cookie goes along. */
export function allowAnyOrigin(app: Hono<AppEnv>): void {
  for (const [path, methods] of Object.entries(OPEN_PATHS)) {
    app.use(
      path,
      cors({
        origin: '*',
        allowMethods: [...methods],
        allowHeaders: ['Authorization', 'Content-Encoding', 'Content-Type', 'Last-Event-ID'],
        exposeHeaders: ['Date', 'Retry-After', 'X-Request-Id'],
        maxAge: TWO_HOURS_SECONDS,
      }),
    );
  }
}
