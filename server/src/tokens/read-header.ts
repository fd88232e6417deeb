import type { Algorithm } from './parse-keys.ts';

/** Longer ones are none of a user service's: a megabyte is not even split. */
const MAX_CHARACTERS = 8_192;
const TOKEN = /^([A-Za-z0-9_-]+)\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+$/;
const KID = /^[A-Za-z0-9_.:=+/-]{1,200}$/;
/** Nothing that leads to a key, changes how the rest is read or must be understood. */
const MEMBERS = ['alg', 'kid', 'typ', 'x5t', 'x5t#S256'];

export type TokenHeader = { readonly algorithm: Algorithm; readonly kid?: string | undefined };

type Allowed = { readonly algorithms: readonly Algorithm[]; readonly types: readonly string[] };

/** What a token's header asks for; undefined when it asks for anything but a signature by a key that we know. */
export function readHeader(token: string, { algorithms, types }: Allowed): TokenHeader | undefined {
  if (token.length > MAX_CHARACTERS) return undefined;
  const header = parse(TOKEN.exec(token)?.[1] ?? '');
  if (header === undefined || Object.keys(header).some((name) => !MEMBERS.includes(name))) return undefined;
  const { alg, kid, typ } = header;
  const algorithm = algorithms.find((name) => name === alg);
  if (algorithm === undefined || !types.includes(toType(typ))) return undefined;
  if (kid === undefined) return { algorithm };
  return typeof kid === 'string' && KID.test(kid) && !kid.includes('..') ? { algorithm, kid } : undefined;
}

function parse(part: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const header: unknown = JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
    return typeof header === 'object' && header !== null && !Array.isArray(header)
      ? { ...header }
      : undefined;
  } catch {
    return undefined; // not JSON, so no header
  }
}

function toType(typ: unknown): string {
  return typeof typ === 'string' ? typ.toLowerCase().replace(/^application\//, '') : '';
}
