import type { IncomingMessage } from 'node:http';
import type { Context } from 'hono';
import type { AppEnv } from './app-env.ts';
import { toSource } from './to-source.ts';

/**
 * The address a request came from. `X-Forwarded-For` is believed only as far as own proxies wrote it:
 * with n of them, the n-th entry from the right.
 */
export function clientAddress(c: Context<AppEnv>, trustedProxies: number): string {
  return toAddress(c.req.header('x-forwarded-for'), c.env?.incoming, trustedProxies);
}

/** Whom a request is counted for where nobody has said who they are. */
export function clientSource(c: Context<AppEnv>, trustedProxies: number): string {
  return toSource(clientAddress(c, trustedProxies));
}

/** The same of a request as Node hands it over. */
export function incomingSource(incoming: IncomingMessage, trustedProxies: number): string {
  const forwarded = incoming.headers['x-forwarded-for']?.toString();
  return toSource(toAddress(forwarded, incoming, trustedProxies));
}

function toAddress(
  forwarded: string | undefined,
  incoming: Pick<IncomingMessage, 'socket'> | undefined,
  trustedProxies: number,
): string {
  const written = trustedProxies > 0 ? forwarded?.split(',').at(-trustedProxies)?.trim() : undefined;
  return written ?? incoming?.socket.remoteAddress ?? 'unknown';
}
