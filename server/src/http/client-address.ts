import type { Context } from 'hono';
import type { AppEnv } from './app-env.ts';
import { toSource } from './to-source.ts';

/**
 * The address a request came from. `X-Forwarded-For` is believed only as far as own proxies wrote it:
 * with n of them, the n-th entry from the right.
 */
export function clientAddress(c: Context<AppEnv>, trustedProxies: number): string {
  const forwarded = c.req.header('x-forwarded-for')?.split(',') ?? [];
  const written = trustedProxies > 0 ? forwarded.at(-trustedProxies)?.trim() : undefined;
  return written ?? c.env?.incoming?.socket.remoteAddress ?? 'unknown';
}

/** Whom a request is counted for where nobody has said who they are. */
export function clientSource(c: Context<AppEnv>, trustedProxies: number): string {
  return toSource(clientAddress(c, trustedProxies));
}
