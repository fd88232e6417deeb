import type { CodeEnd } from '../pairing/code-pairing.ts';
import type { ServerAddress } from './server-address.ts';

/** The texts around pairing, which the welcome, the options and the doctor page share. */
const TEXTS = {
  link: 'Address of your server, or a pairing link',
  linkHint: 'https://focus.example',
  pair: 'Pair this browser',
  showCode: 'Show a code',
  neither:
    'This is neither the address of a server nor a pairing link. They look like https://focus.example and http://127.0.0.1:4820/pair#…',
  where: 'Where do I get these?',
  whereAddress:
    'The address is that of your server’s pages; whoever runs it knows it. You sign in there and confirm a code that this page shows.',
  whereStart: 'A server that runs for you alone prints a link each time it starts:',
  whereLink: 'For another one, while it runs:',
  wherePage:
    'Or open the link in this browser and press “Pair this browser” there. A link works once and for one hour.',
  notEncrypted:
    'The connection is not encrypted: everyone in this network could read which sites you visit in a session. Go on only in a network you trust.',
  byCode: 'Pairing by code',
  codeTitle: 'Confirm this code on your server',
  codeHint: 'Open the page, sign in there, and say yes if it shows the same code.',
  openPage: 'Open the page',
  copyCode: 'Copy the code',
  copied: 'Copied',
  notCopied: 'Could not be copied',
  elsewhere: 'Or on any other device, where you type the code:',
  waiting: 'Waiting for your yes.',
  askingAgain: 'It is asked again by itself.',
  granted: 'Confirmed. One moment …',
  newCode: 'Show a new code',
  cancel: 'Cancel',
};

/** Read after the host: "192.168.1.20:4820 is a server in your local network". */
const PLACE_WORDS: Record<ServerAddress['place'], string> = {
  'this-computer': 'a server on this computer',
  'local-network': 'a server in your local network, without encryption',
  elsewhere: 'a server outside this computer, over an encrypted connection',
};

const CODE_END_WORDS: Record<CodeEnd, string> = {
  expired: 'The code has expired before anybody confirmed it. Nothing was paired.',
  denied: 'This browser was refused on the server’s page. Nothing was paired.',
  used: 'The server does not take this code any more: it was used already, or this browser belonged to somebody else there. A new code makes it a device of its own.',
};

function goodUntilWords(clock: string): string {
  return `The code is good until ${clock}.`;
}

export const english = { ...TEXTS, PLACE_WORDS, CODE_END_WORDS, goodUntilWords };

export type Words = typeof english;
