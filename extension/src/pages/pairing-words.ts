import type { ServerAddress } from './server-address.ts';

/** The texts around pairing, which the welcome and the options page share. */
export const PAIRING_WORDS = {
  link: 'Pairing link',
  linkHint: 'http://127.0.0.1:4820/pair#…',
  pair: 'Pair this browser',
  where: 'Where do I get a link?',
  whereStart: 'The server prints one each time it starts:',
  whereLink: 'For another one, while it runs:',
  wherePage:
    'Or open the link in this browser and press “Pair this browser” there. A link works once and for one hour.',
  notALink:
    'This is not a pairing link. It starts with http:// or https:// and has a # with a code at its end.',
} as const;

const PLACES: Record<ServerAddress['place'], string> = {
  'this-computer': 'on this computer',
  'local-network': 'in your local network',
  internet: 'on the internet',
};

/** "a server in your local network". */
export function placeWords({ place }: ServerAddress): string {
  return `a server ${PLACES[place]}`;
}

/** What speaks against sending there; undefined when nothing does. */
export function warningWords({ place, isEncrypted }: ServerAddress): string | undefined {
  if (isEncrypted || place === 'this-computer') return undefined;
  if (place === 'local-network') {
    return 'The connection is not encrypted: everyone in this network could read which sites you visit in a session. Go on only in a network you trust.';
  }
  return 'The connection is not encrypted, and it leaves your network: anyone on the way could read what is sent. Use an https:// address.';
}
