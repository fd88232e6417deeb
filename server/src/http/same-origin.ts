import type { Context, MiddlewareHandler } from 'hono';
import type { AppEnv } from './app-env.ts';
import { problem } from './problem.ts';
import { isJson } from './request-parts.ts';

/**
 * Does this request come from one of our own pages? Browsers say so with `Sec-Fetch-Site` to https and loopback
 * addresses, and with `Origin` everywhere; a request that says neither does not come from a page.
 */
export function isSameOrigin(c: Context, publicUrl: string): boolean {
  const site = c.req.header('sec-fetch-site');
  if (site !== undefined) return site === 'same-origin';
  const host = toHost(c.req.header('origin'));
  return host !== undefined && (host === c.req.header('host') || host === toHost(publicUrl));
}

/** For writes that set or end a sign-in without needing one. */
export function sameOriginOnly(publicUrl: string): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    if (!isSameOrigin(c, publicUrl)) return problem(c, 'forbidden');
    return isJson(c) ? next() : problem(c, 'unsupported-media');
  };
}

function toHost(origin: string | undefined): string | undefined {
  return origin !== undefined && URL.canParse(origin) ? new URL(origin).host : undefined;
}
