import { errors, jwtVerify } from 'jose';
import type { KeySet } from './open-key-set.ts';
import type { Algorithm } from './parse-keys.ts';
import { readHeader } from './read-header.ts';
import { type Holder, toHolder } from './to-holder.ts';

export type TokenRules = {
  readonly issuer: string;
  readonly audience: string;
  readonly algorithms: readonly Algorithm[];
  /** Of `typ`, in small letters. */
  readonly types: readonly string[];
  readonly leewayMs: number;
  readonly maxLifeMs: number;
  readonly claims: {
    readonly user: string;
    readonly workspace: string;
    readonly expiry: string;
    readonly role: string;
  };
};

/** So many keys of one kind are tried for a token that names none. */
const KEYS_TRIED = 4;

/** Whom a token speaks of. Undefined, without a reason, for every token that is not entirely in order (RFC 8725). */
export async function verifyToken(
  token: string,
  { rules, keys, nowMs }: { readonly rules: TokenRules; readonly keys: KeySet; readonly nowMs: number },
): Promise<Holder | undefined> {
  const header = readHeader(token, rules);
  if (header === undefined) return undefined;
  const found = await keys.find(header.algorithm, header.kid);
  for (const { key } of found.slice(0, KEYS_TRIED)) {
    const claims = await readClaims(token, key, { rules, nowMs });
    if (claims !== undefined) return toHolder(claims, { rules, nowMs });
  }
  return undefined;
}

type Key = Parameters<typeof jwtVerify>[1];
type Checks = { readonly rules: TokenRules; readonly nowMs: number };

async function readClaims(token: string, key: Key, { rules, nowMs }: Checks) {
  try {
    const { payload } = await jwtVerify(token, key, {
      algorithms: [...rules.algorithms],
      issuer: rules.issuer,
      audience: rules.audience,
      clockTolerance: rules.leewayMs / 1000,
      currentDate: new Date(nowMs),
    });
    return payload;
  } catch (error) {
    if (error instanceof errors.JOSEError) return undefined; // how the library says no
    throw error;
  }
}
