import { serveStatic } from '@hono/node-server/serve-static';
import { type Context, Hono, type Next } from 'hono';
import { compress } from 'hono/compress';
import type { AppEnv } from '../http/app-env.ts';

/** What the web pages draw themselves. Everything else that is no file is answered 404, to a person as a page. */
export const PAGE_PATHS = [
  '/',
  '/today',
  '/week',
  '/week/:isoWeek',
  '/day/:date',
  '/session/:sessionId',
  '/goals',
  '/solutions',
  '/settings',
  '/settings/asked',
  '/settings/history',
  '/settings/data',
  '/workspaces',
  '/workspaces/join',
  '/workspaces/looks',
  '/workspaces/:workspaceId',
  '/pair',
  '/pair/now',
  '/pair/device',
  '/sign-in',
  '/sign-in/failed',
  '/sign-up',
  '/invitation',
  '/reset-password',
] as const;

/** The built web pages. Files under `assets` carry a hash in their name and never change; the rest is asked for anew. */
export function pageRoutes(webRoot: string) {
  const app = new Hono<AppEnv>().use(compress({ encoding: 'gzip' }));
  const page = serveStatic<AppEnv>({ root: webRoot, path: 'index.html' });
  for (const path of PAGE_PATHS) app.get(path, setCache, page);
  app.use(setCache, serveStatic<AppEnv>({ root: webRoot, precompressed: true }));
  return app.use(async (c, next) => {
    const answer = isForPerson(c) ? await page(c, next) : await next();
    return answer && new Response(answer.body, { status: 404, headers: answer.headers });
  });
}

function isForPerson({ req }: Context<AppEnv>): boolean {
  const wantsPage = req.header('Accept')?.includes('text/html') ?? false;
  return wantsPage && ['GET', 'HEAD'].includes(req.method) && !req.path.startsWith('/v1/');
}

async function setCache(c: Context<AppEnv>, next: Next): Promise<void> {
  await next();
  if (!c.res.ok) return;
  const isHashed = c.req.path.startsWith('/assets/');
  c.res.headers.set('Cache-Control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache');
}
