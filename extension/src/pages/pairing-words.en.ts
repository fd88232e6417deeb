import type { ServerAddress } from './server-address.ts';

/** The texts around pairing, which the welcome and the options page share. */
const TEXTS = {
  link: 'Pairing link',
  linkHint: 'http://127.0.0.1:4820/pair#…',
  pair: 'Pair this browser',
  where: 'Where do I get a link?',
  whereStart: 'The server prints one each time it starts:',
  whereLink: 'For another one, while it runs:',
  wherePage:
    'Or open the link in this browser and press “Pair this browser” there. A link works once and for one hour.',
  notEncrypted:
    'The connection is not encrypted: everyone in this network could read which sites you visit in a session. Go on only in a network you trust.',
};

/** Read after the host: "192.168.1.20:4820 is a server in your local network". */
const PLACE_WORDS: Record<ServerAddress['place'], string> = {
  'this-computer': 'a server on this computer',
  'local-network': 'a server in your local network, without encryption',
  elsewhere: 'a server outside this computer, over an encrypted connection',
};

export const english = { ...TEXTS, PLACE_WORDS };

export type Words = typeof english;
