import { PAIR_NOW_PATH, PAIR_PATH } from '@locked-in/contracts';

/** Where a pairing link leads, and the code that it carries. */
export type PairingLink = { readonly serverUrl: string; readonly code: string; readonly isLoopback: boolean };

const PAIR_PATHS: readonly string[] = [PAIR_PATH, PAIR_NOW_PATH];
const CODE = /^#([A-Za-z0-9_-]{43})$/;
const PRIVATE_V4 = /^(?:10\.|192\.168\.|169\.254\.|172\.(?:1[6-9]|2\d|3[01])\.)[\d.]+$/;
const PRIVATE_V6 = /^\[(?:f[cd][0-9a-f]{2}|fe[89ab][0-9a-f]):/i;

/** Reads `http(s)://host/pair#code`; without encryption only on this machine or in the local network. */
export function readPairingLink(text: string): PairingLink | { readonly problem: string } {
  const url = URL.parse(text.trim());
  const code = url && CODE.exec(url.hash)?.[1];
  if (!url || !code || !PAIR_PATHS.includes(url.pathname)) {
    return {
      problem: 'This is not a pairing link. It looks like http://127.0.0.1:4820/pair#… and is used once.',
    };
  }
  if (!isNearEnough(url)) return { problem: TOO_FAR };
  return { serverUrl: url.origin, code, isLoopback: isLoopbackHost(url.hostname) };
}

export const TOO_FAR = 'A server outside your own network needs an address that starts with https://.';

/** Whether what is sent there cannot be read on the way, or only by who is in the same network. */
export function isNearEnough({ protocol, hostname }: URL): boolean {
  if (protocol === 'https:') return true;
  return protocol === 'http:' && (isLoopbackHost(hostname) || isPrivateHost(hostname));
}

/** Whether a page that is being shown asks for this browser to be paired: the button on the server's own page. */
export function readPairNow(url: string): PairingLink | undefined {
  if (URL.parse(url)?.pathname !== PAIR_NOW_PATH) return undefined;
  const link = readPairingLink(url);
  return 'problem' in link ? undefined : link;
}

export function isLoopbackHost(host: string): boolean {
  return (
    host === 'localhost' || host.endsWith('.localhost') || host === '[::1]' || /^127\.[\d.]+$/.test(host)
  );
}

export function isPrivateHost(host: string): boolean {
  return PRIVATE_V4.test(host) || PRIVATE_V6.test(host) || host.endsWith('.local');
}
