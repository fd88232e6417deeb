import { generateKeyPairSync, type KeyObject, randomUUID } from 'node:crypto';
import { type JWTPayload, SignJWT } from 'jose';
import { parseConfig } from '../config.ts';
import { openKeySet } from '../tokens/open-key-set.ts';
import { toRules } from '../tokens/open-token-holders.ts';
import { type Algorithm, parseKeys } from '../tokens/parse-keys.ts';
import { verifyToken } from '../tokens/verify-token.ts';

export const ISSUER = 'https://users.test';
export const AUDIENCE = 'locked-in';
const MINUTE_MS = 60_000;

type Pair = { readonly publicKey: KeyObject; readonly privateKey: KeyObject };

/** A user service of a test: it signs with one key of each kind, which its JWKS names after their algorithm. */
export function openUserService(nowMs: number) {
  const pairs: Readonly<Record<Algorithm, Pair>> = {
    RS256: generateKeyPairSync('rsa', { modulusLength: 2_048 }),
    ES256: generateKeyPairSync('ec', { namedCurve: 'P-256' }),
    EdDSA: generateKeyPairSync('ed25519'),
  };
  const jwks = {
    keys: Object.entries(pairs).map(([alg, { publicKey }]) => ({
      ...publicKey.export({ format: 'jwk' }),
      kid: alg,
      alg,
    })),
  };
  return {
    pairs,
    jwks: JSON.stringify(jwks),
    claims: {
      iss: ISSUER,
      aud: AUDIENCE,
      'u-id': 'ada',
      'a-id': 'analysts',
      r: 'member',
      e: nowMs + 5 * MINUTE_MS,
      iat: Math.floor(nowMs / 1000),
      jti: randomUUID(),
    },
    sign: (claims: object, header: Readonly<Record<string, unknown>> = {}, alg: Algorithm = 'ES256') =>
      new SignJWT(claims as JWTPayload)
        .setProtectedHeader({ alg, kid: alg, typ: 'JWT', ...header })
        .sign(pairs[alg].privateKey),
  };
}

export type UserService = ReturnType<typeof openUserService>;

/** Verifies as a server does that was given these keys. */
export function verifierOf(keys: string, nowMs: number, changes: Readonly<Record<string, string>> = {}) {
  const config = parseConfig({
    DATABASE_URL: 'postgres://here/x',
    AMQP_URL: 'amqp://here',
    TOKEN_KEYS: keys,
    TOKEN_ISSUER: ISSUER,
    TOKEN_AUDIENCE: AUDIENCE,
    ...changes,
  });
  const rules = toRules(config);
  if (rules === undefined) throw new Error('there are no rules');
  const set = openKeySet({ read: async () => parseKeys(keys), now: () => nowMs, report: () => {} });
  return (token: string) => verifyToken(token, { rules, keys: set, nowMs });
}
