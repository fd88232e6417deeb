import {
  isLoopbackHost,
  isNearEnough,
  isPrivateHost,
  readPairingLink,
  TOO_FAR,
} from '../background/pairing-link.ts';
import { PAIRING_WORDS } from './pairing-words.ts';
import { sayProblem } from './problem-words.ts';

/** Where a pairing link leads, as a person must judge it. */
export type ServerAddress = {
  /** Host and port as they stand in the link. */
  readonly host: string;
  /** `elsewhere` is always encrypted: links to strangers' machines over http are refused. */
  readonly place: 'this-computer' | 'local-network' | 'elsewhere';
  readonly serverUrl: string;
};

export function serverAddressOf(text: string): ServerAddress | { readonly problem: string } {
  const link = readPairingLink(text);
  return 'problem' in link ? { problem: sayProblem(link.problem) } : toAddress(new URL(link.serverUrl));
}

/** A pairing link carries the server's word; at an address alone a code is asked for. */
export type Typed =
  | { readonly way: 'link' | 'code'; readonly address: ServerAddress }
  | { readonly problem: string };

export function readTyped(text: string): Typed {
  const link = readPairingLink(text);
  if (!('problem' in link)) return { way: 'link', address: toAddress(new URL(link.serverUrl)) };
  const url = toUrl(text.trim());
  if (url === undefined) return { problem: PAIRING_WORDS.neither };
  return isNearEnough(url) ? { way: 'code', address: toAddress(url) } : { problem: sayProblem(TOO_FAR) };
}

/** `focus.example` is meant with https, `192.168.1.20:4820` without. */
function toUrl(text: string): URL | undefined {
  if (/^https?:\/\//i.test(text)) return URL.parse(text) ?? undefined;
  const url = URL.parse(`http://${text}`);
  if (url === null || /[\s@]/.test(text) || !/[.\]]|^localhost$/.test(url.hostname)) return undefined;
  if (!isLoopbackHost(url.hostname) && !isPrivateHost(url.hostname))
    return URL.parse(`https://${text}`) ?? undefined;
  return url;
}

function toAddress({ host, hostname, protocol, origin }: URL): ServerAddress {
  if (isLoopbackHost(hostname)) return { host, place: 'this-computer', serverUrl: origin };
  return { host, place: protocol === 'https:' ? 'elsewhere' : 'local-network', serverUrl: origin };
}
