import { lookup } from 'node:dns/promises';
import { type IncomingMessage, type RequestOptions, request as requestPlain } from 'node:http';
import { request as requestSecure } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { isPublicAddress } from './is-public-address.ts';

type Resolved = { readonly address: string; readonly family: number };

export type Outside = {
  /** True for addresses that whoever runs the server has set, and for nobody else's. */
  readonly mayBePrivate: boolean;
  readonly timeoutMs: number;
  readonly maxBytes: number;
  readonly resolve?: (host: string) => Promise<readonly Resolved[]>;
};

/** Why something outside was not read. Says nothing of what stands there. */
export class OutsideError extends Error {
  override readonly name = 'OutsideError';
}

/**
 * Reads what stands at an address outside. Its name is resolved once, every address that comes of it must be public, and
 * the connection goes to the one that was looked at: a name that says something else a moment later changes nothing.
 * Follows no redirect. Throws {@link OutsideError}.
 */
export async function readOutside(address: string, outside: Outside): Promise<Buffer> {
  const url = toUrl(address, outside);
  const resolved = await resolvePublic(url, outside);
  const options = { agent: false, signal: AbortSignal.timeout(outside.timeoutMs), lookup: pinTo(resolved) };
  return read(await ask(url, options), outside.maxBytes);
}

function toUrl(address: string, { mayBePrivate }: Outside): URL {
  const url = URL.parse(address);
  const isPlain = url !== null && url.username === '' && url.password === '';
  const isOpen = mayBePrivate ? /^https?:$/ : /^https:$/;
  if (!isPlain || !isOpen.test(url.protocol) || (!mayBePrivate && url.port !== ''))
    throw new OutsideError('that is no address that may be asked');
  return url;
}

async function resolvePublic({ hostname }: URL, outside: Outside): Promise<readonly Resolved[]> {
  const host = hostname.replace(/^\[|\]$/g, '');
  const family = isIP(host);
  const resolve = outside.resolve ?? ((name: string) => lookup(name, { all: true }));
  const found = family === 0 ? await resolve(host) : [{ address: host, family }];
  const isFine = outside.mayBePrivate || found.every((one) => isPublicAddress(one.address));
  if (found.length === 0 || !isFine) throw new OutsideError('that is not outside');
  return found;
}

/** Node asks for a name again when it connects; the answer has been looked at already. */
function pinTo(resolved: readonly Resolved[]): LookupFunction {
  const [first] = resolved;
  return (_host, { all }, done) =>
    all ? done(null, [...resolved]) : done(null, first?.address ?? '', first?.family);
}

function ask(url: URL, options: RequestOptions): Promise<IncomingMessage> {
  const request = url.protocol === 'https:' ? requestSecure : requestPlain;
  return new Promise((answered, failed) => {
    request(url, options)
      .on('response', answered)
      .on('error', () => failed(new OutsideError('there was no answer')))
      .end();
  });
}

async function read(answer: IncomingMessage, maxBytes: number): Promise<Buffer> {
  if (answer.statusCode !== 200) {
    answer.destroy();
    throw new OutsideError(`it was answered with ${answer.statusCode}`);
  }
  const kept: Buffer[] = [];
  let bytes = 0;
  for await (const piece of answer as AsyncIterable<Buffer>) {
    bytes += piece.length;
    if (bytes > maxBytes) throw new OutsideError('the answer is too long');
    kept.push(piece);
  }
  return Buffer.concat(kept);
}
