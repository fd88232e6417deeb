import { LIMITS } from '@locked-in/contracts';
import { Hono } from 'hono';
import type { AppEnv } from '../http/app-env.ts';

/** What the server accepts, so that a browser need not guess. */
export function limitRoutes() {
  return new Hono<AppEnv>().get('/v1/limits', (c) => c.json(LIMITS));
}
