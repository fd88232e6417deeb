import { createPublicKey, type JsonWebKey, type KeyObject } from 'node:crypto';

export type Algorithm = 'RS256' | 'ES256' | 'EdDSA';

/** A key that verifies, bound to the one algorithm its kind is used with. */
export type VerifyingKey = {
  readonly algorithm: Algorithm;
  /** What tokens call it; absent in a PEM. */
  readonly kid?: string | undefined;
  readonly key: KeyObject;
};

const MIN_RSA_BITS = 2_048;

/**
 * The public keys of a text: PEM blocks, a JWKS or one JWK. What is of another kind, for encryption or too short is left
 * out. Throws on a text that holds a private key, and on one that holds no usable key.
 */
export function parseKeys(text: string): readonly VerifyingKey[] {
  if (/PRIVATE KEY/.test(text)) throw new Error('the keys of the user service hold a private one');
  const keys = text.trimStart().startsWith('{') ? fromJwks(JSON.parse(text)) : fromPem(text);
  if (keys.length === 0) throw new Error('the keys of the user service hold none that can be used');
  return keys;
}

function fromPem(text: string): readonly VerifyingKey[] {
  const blocks = text.match(/-----BEGIN (PUBLIC KEY|CERTIFICATE)-----[\s\S]+?-----END \1-----/g) ?? [];
  return blocks.flatMap((pem) => withAlgorithm(createPublicKey(pem)));
}

function fromJwks(json: { readonly keys?: unknown }): readonly VerifyingKey[] {
  const jwks: readonly JsonWebKey[] = Array.isArray(json.keys) ? json.keys : [json];
  return jwks.flatMap(fromJwk);
}

function fromJwk(jwk: JsonWebKey): readonly VerifyingKey[] {
  if (jwk.d !== undefined || jwk.kty === 'oct')
    throw new Error('the keys of the user service hold a private one');
  if (jwk.use === 'enc' || !['RSA', 'EC', 'OKP'].includes(jwk.kty ?? '')) return [];
  const kid = typeof jwk.kid === 'string' ? { kid: jwk.kid } : {};
  return withAlgorithm(createPublicKey({ key: jwk, format: 'jwk' }))
    .filter(({ algorithm }) => jwk.alg === undefined || jwk.alg === algorithm)
    .map((key) => ({ ...key, ...kid }));
}

function withAlgorithm(key: KeyObject): readonly VerifyingKey[] {
  const algorithm = toAlgorithm(key);
  return algorithm === undefined ? [] : [{ algorithm, key }];
}

function toAlgorithm({ asymmetricKeyType, asymmetricKeyDetails }: KeyObject): Algorithm | undefined {
  if (asymmetricKeyType === 'ed25519') return 'EdDSA';
  if (asymmetricKeyType === 'ec' && asymmetricKeyDetails?.namedCurve === 'prime256v1') return 'ES256';
  const isLong = (asymmetricKeyDetails?.modulusLength ?? 0) >= MIN_RSA_BITS;
  return asymmetricKeyType === 'rsa' && isLong ? 'RS256' : undefined;
}
