import { isIPv6 } from 'node:net';

const EVERYWHERE = ['0.0.0.0', '::'];

/** Where browsers reach the server, without a slash at its end: as given, or else where it listens. */
export function toPublicUrl(
  given: string | undefined,
  { host, port }: { readonly host: string; readonly port: number },
): string {
  return (given ?? `http://${toHost(host)}:${port}`).replace(/\/+$/, '');
}

function toHost(host: string): string {
  if (EVERYWHERE.includes(host)) return '127.0.0.1';
  return isIPv6(host) ? `[${host}]` : host;
}
