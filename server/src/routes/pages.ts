import { sep } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import { type Context, Hono } from 'hono';
import type { AppEnv } from '../http/app-env.ts';

/** What the web pages draw themselves. Everything else that is no file is answered 404. */
export const PAGE_PATHS = [
  '/',
  '/today',
  '/week',
  '/week/:isoWeek',
  '/session/:sessionId',
  '/settings',
  '/pair',
  '/pair/now',
] as const;

/** The built web pages. Files under `assets` carry a hash in their name and never change; the rest is asked for anew. */
export function pageRoutes(webRoot: string) {
  const app = new Hono<AppEnv>();
  const page = serveStatic<AppEnv>({ root: webRoot, path: 'index.html', onFound: setCache });
  for (const path of PAGE_PATHS) app.get(path, page);
  return app.use(serveStatic<AppEnv>({ root: webRoot, onFound: setCache }));
}

function setCache(path: string, c: Context<AppEnv>): void {
  const isHashed = path.includes(`${sep}assets${sep}`);
  c.header('Cache-Control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache');
}
