import { createHmac, createSign, type KeyObject, sign } from 'node:crypto';
import { expect, test } from 'vitest';
import { buildApp } from '../app.ts';
import { fakeDeps } from '../testing/fake-deps.ts';
import { ISSUER, openUserService, verifierOf } from '../testing/user-service.ts';
import { tokenHolders } from './token-holders.ts';

const NOW_MS = Date.UTC(2026, 10, 30, 12);
const SECOND_MS = 1_000;
const HOUR_MS = 3_600_000;
const service = openUserService(NOW_MS);
const { claims } = service;
const verify = verifierOf(service.jwks, NOW_MS);
const spkiOf = (key: KeyObject) => key.export({ type: 'spki', format: 'pem' }).toString();

test.each(['RS256', 'ES256', 'EdDSA'] as const)(
  'a token signed with %s says who its holder is',
  async (alg) => {
    expect(await verify(await service.sign(claims, {}, alg))).toEqual({
      issuer: ISSUER,
      subject: 'ada',
      workspace: 'analysts',
      role: 'member',
      expiresAtMs: claims.e,
    });
  },
);

test.each(['RS256', 'ES256', 'EdDSA'] as const)('one %s key in a PEM is enough', async (alg) => {
  const byPem = verifierOf(spkiOf(service.pairs[alg].publicKey), NOW_MS);
  expect(await byPem(await service.sign(claims, {}, alg))).toMatchObject({ subject: 'ada' });
});

test('a token without a key name is tried with every key of its kind, and at+jwt is a token too', async () => {
  expect(await verify(await service.sign(claims, { kid: undefined, typ: 'at+JWT' }))).toMatchObject({
    subject: 'ada',
  });
});

test('claims may be called otherwise', async () => {
  const own = verifierOf(service.jwks, NOW_MS, { TOKEN_CLAIM_USER: 'sub', TOKEN_CLAIM_EXPIRY: 'endsMs' });
  const { 'u-id': _, e, ...rest } = claims;
  expect(await own(await service.sign({ ...rest, sub: 'grace', endsMs: e }))).toMatchObject({
    subject: 'grace',
  });
});

test('clocks may differ a little', async () => {
  const early = { iat: NOW_MS / SECOND_MS + 5, nbf: NOW_MS / SECOND_MS + 5 };
  expect(await verify(await service.sign({ ...claims, ...early }))).toBeDefined();
  expect(await verify(await service.sign({ ...claims, e: NOW_MS - 5 * SECOND_MS }))).toBeDefined();
});

test('the earlier of both ends holds', async () => {
  const exp = NOW_MS / SECOND_MS + 60;
  expect(await verify(await service.sign({ ...claims, exp }))).toMatchObject({
    expiresAtMs: exp * SECOND_MS,
  });
});

const NOW_S = NOW_MS / SECOND_MS;
const { e: _end, ...endless } = claims;
const { 'u-id': _user, ...nobody } = claims;

const WRONG_CLAIMS: Readonly<Record<string, object>> = {
  'ended by e': { ...claims, e: NOW_MS - HOUR_MS },
  'ended by exp': { ...claims, exp: NOW_S - 3_600 },
  'without an end': endless,
  'with an end in words': { ...claims, e: String(claims.e) },
  'with a list of ends': { ...claims, e: [claims.e] },
  'with an exp in words': { ...claims, exp: String(NOW_S + 60) },
  'good for years': { ...claims, e: NOW_MS + 24 * 365 * HOUR_MS },
  'not good yet': { ...claims, nbf: NOW_S + 3_600 },
  'with an nbf in words': { ...claims, nbf: String(NOW_S - 60) },
  'from the future': { ...claims, iat: NOW_S + 3_600 },
  'with an iat in words': { ...claims, iat: 'now' },
  'for another audience': { ...claims, aud: 'somebody-else' },
  'for no audience': { ...claims, aud: undefined },
  'for an audience by number': { ...claims, aud: 7 },
  'of another issuer': { ...claims, iss: 'https://evil.test' },
  'of a list of issuers': { ...claims, iss: [ISSUER] },
  'of no issuer': { ...claims, iss: undefined },
  'of nobody': nobody,
  'of an empty name': { ...claims, 'u-id': '' },
  'of a person by number': { ...claims, 'u-id': 7 },
  'of a list of people': { ...claims, 'u-id': ['ada'] },
  'of a name that no text can hold': { ...claims, 'u-id': 'a\u0000b' },
  'of a very long name': { ...claims, 'u-id': 'a'.repeat(201) },
  'with a list of workspaces': { ...claims, 'a-id': ['analysts'] },
  'with a role that is none': { ...claims, r: { owner: true } },
};

const GOOD = await service.sign(claims);
const [HEADER = '', PAYLOAD = '', SIGNATURE = ''] = GOOD.split('.');
const ec = service.pairs.ES256;
const rsa = service.pairs.RS256;
const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
const hmacWith = (secret: string | Buffer, header: object = {}) => {
  const input = `${encode({ alg: 'HS256', typ: 'JWT', ...header })}.${PAYLOAD}`;
  return `${input}.${createHmac('sha256', secret).update(input).digest('base64url')}`;
};
const withHeader = (header: object) => {
  const input = `${encode({ alg: 'ES256', typ: 'JWT', kid: 'ES256', ...header })}.${PAYLOAD}`;
  const signature = createSign('sha256')
    .update(input)
    .sign({ key: ec.privateKey, dsaEncoding: 'ieee-p1363' });
  return `${input}.${signature.toString('base64url')}`;
};
const unsigned = (alg: string, end = '') => `${encode({ alg, typ: 'JWT' })}.${PAYLOAD}.${end}`;
const ecAsRsa = () => {
  const input = `${encode({ alg: 'RS256', typ: 'JWT', kid: 'ES256' })}.${PAYLOAD}`;
  return `${input}.${sign('sha256', Buffer.from(input), ec.privateKey).toString('base64url')}`;
};

const WRONG_TOKENS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    ['none', 'None', 'nOnE', 'NONE'].flatMap((alg) => [
      [`alg ${alg}`, unsigned(alg)],
      [`alg ${alg} with a signature`, unsigned(alg, SIGNATURE)],
    ]),
  ),
  'HS256 with the public PEM': hmacWith(spkiOf(rsa.publicKey)),
  'HS256 with the public DER': hmacWith(rsa.publicKey.export({ type: 'spki', format: 'der' })),
  'HS256 with the public JWK': hmacWith(JSON.stringify(rsa.publicKey.export({ format: 'jwk' }))),
  'HS256 that names the key': hmacWith(spkiOf(rsa.publicKey), { kid: 'RS256' }),
  'an ES256 key as RS256': ecAsRsa(),
  jku: withHeader({ jku: 'https://evil.test/jwks.json' }),
  x5u: withHeader({ x5u: 'https://evil.test/key.pem' }),
  jwk: withHeader({ jwk: ec.publicKey.export({ format: 'jwk' }) }),
  x5c: withHeader({ x5c: [ec.publicKey.export({ type: 'spki', format: 'der' }).toString('base64')] }),
  'a kid that walks folders': withHeader({ kid: '../../../../dev/null' }),
  'a kid of SQL': withHeader({ kid: "' or 1=1 --" }),
  'a kid that is an object': withHeader({ kid: { $ne: 1 } }),
  'a kid of nobody': withHeader({ kid: 'somebody' }),
  'a kid of another key': withHeader({ kid: 'RS256' }),
  'a crit that nobody knows': withHeader({ crit: ['x'], x: 1 }),
  'an unencoded payload': withHeader({ b64: false, crit: ['b64'] }),
  'b64 without crit': withHeader({ b64: false }),
  'no typ': withHeader({ typ: undefined }),
  'a typ of something else': withHeader({ typ: 'dpop+jwt' }),
  'a typ that is a list': withHeader({ typ: ['JWT'] }),
  'an alg that is a list': withHeader({ alg: ['ES256'] }),
  'an empty signature': `${HEADER}.${PAYLOAD}.`,
  'a signature of zeros': `${HEADER}.${PAYLOAD}.${Buffer.alloc(64).toString('base64url')}`,
  'a signature of another token': `${HEADER}.${encode({ ...claims, 'u-id': 'eve' })}.${SIGNATURE}`,
  'a signature cut short': GOOD.slice(0, -4),
  'no dots': GOOD.replaceAll('.', ''),
  'one dot': `${HEADER}.${PAYLOAD}`,
  'four dots': `${GOOD}..`,
  'an encrypted token': `${HEADER}.${PAYLOAD}.${SIGNATURE}.${PAYLOAD}.${SIGNATURE}`,
  'a header that is no JSON': `${Buffer.from('{').toString('base64url')}.${PAYLOAD}.${SIGNATURE}`,
  'a header that is a list': `${encode([])}.${PAYLOAD}.${SIGNATURE}`,
  'a megabyte': `${HEADER}.${'A'.repeat(1_048_576)}.${SIGNATURE}`,
  'a megabyte of header': `${'A'.repeat(1_048_576)}.${PAYLOAD}.${SIGNATURE}`,
};

test('what the attacks start from would be let in', async () => {
  expect(await statusOf(`Bearer ${GOOD}`)).toBe(200);
  expect(await statusOf(`Bearer ${withHeader({})}`)).toBe(200);
});

test.each(Object.keys(WRONG_CLAIMS))('a token %s is 401, in the words of every other', async (what) => {
  expect(await answerOf(`Bearer ${await service.sign(WRONG_CLAIMS[what] ?? {})}`)).toEqual(REFUSED);
});

test.each(Object.keys(WRONG_TOKENS))('a token with %s is 401, in the words of every other', async (what) => {
  expect(await answerOf(`Bearer ${WRONG_TOKENS[what]}`)).toEqual(REFUSED);
});

test.each([
  ['Basic', `Basic ${GOOD}`],
  ['Token', `Token ${GOOD}`],
  ['no scheme', GOOD],
  ['Bearer said twice', `Bearer Bearer ${GOOD}`],
  ['two tokens', `Bearer ${GOOD}, Bearer ${GOOD}`],
  ['a space before', `Bearer  ${GOOD}`],
])('the scheme must be Bearer: %s', async (_what, authorization) => {
  expect(await answerOf(authorization)).toEqual(REFUSED);
});

test('a token opens what a person may, and not what a device may', async () => {
  const { app, asHolder } = openApp();
  expect((await app.request('/v1/me', { headers: asHolder })).status).toBe(200);
  const received = '/v1/sessions/33333333-3333-4333-8333-333333333333/received';
  expect((await app.request(received, { headers: asHolder })).status).toBe(403);
});

test('a cookie beside a wrong token helps nobody', async () => {
  const cookie = { Cookie: `locked_in=${'p'.repeat(43)}` };
  const { app } = openApp();
  expect((await app.request('/v1/me', { headers: cookie })).status).toBe(200);
  const both = { ...cookie, Authorization: `Bearer ${unsigned('none')}` };
  expect((await app.request('/v1/me', { headers: both })).status).toBe(401);
});

function openApp() {
  const findTokenHolder = tokenHolders({
    verify,
    ensurePerson: async () => ({ userId: '44444444-4444-4444-8444-444444444444' }),
    ensureSeat: async () => ({ workspaceId: '55555555-5555-4555-8555-555555555555' }),
    leewayMs: 0,
    now: () => NOW_MS,
  });
  return { app: buildApp(fakeDeps({ findTokenHolder })), asHolder: { Authorization: `Bearer ${GOOD}` } };
}

async function statusOf(authorization: string): Promise<number> {
  return (await openApp().app.request('/v1/me', { headers: { Authorization: authorization } })).status;
}

const REFUSED = {
  status: 401,
  challenge: 'Bearer',
  body: {
    type: 'urn:locked-in:problem:unauthorized',
    title: 'Sign in or pair this device first',
    status: 401,
    code: 'unauthorized',
    requestId: 'asked',
  },
};

async function answerOf(authorization: string) {
  const headers = { Authorization: authorization, 'X-Request-Id': 'asked' };
  const answer = await openApp().app.request('/v1/me', { headers });
  const challenge = answer.headers.get('www-authenticate');
  return { status: answer.status, challenge, body: await answer.json() };
}
