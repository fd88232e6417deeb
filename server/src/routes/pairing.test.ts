import { PairingLinkSchema } from '@locked-in/contracts';
import { expect, test } from 'vitest';
import { type AppDeps, buildApp } from '../app.ts';
import { hashSecret } from '../secret.ts';
import { asPerson, CODE, COOKIE, fakeDeps, fromOurPage, NOW_MS, USER_ID } from '../testing/fake-deps.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

function post(path: string, changes: Partial<AppDeps> = {}, body: unknown = {}) {
  const request = { method: 'POST', body: JSON.stringify(body), headers: fromOurPage };
  return buildApp(fakeDeps(changes)).request(path, request);
}

test('signing in sets a cookie that scripts cannot read, of which only the hash is stored', async () => {
  const redeemed: Parameters<AppDeps['redeemForSignIn']>[0][] = [];
  const changes: Partial<AppDeps> = {
    redeemForSignIn: async (signIn) => {
      redeemed.push(signIn);
      return { kind: 'signed-in', userId: USER_ID };
    },
  };
  const response = await post('/v1/sign-in', changes, { code: CODE });
  expect(response.status).toBe(204);
  const cookie = response.headers.get('set-cookie') ?? '';
  const [, secret = ''] =
    /^locked_in=([A-Za-z0-9_-]{43}); Max-Age=7776000; Path=\/; HttpOnly; SameSite=Lax$/.exec(cookie) ?? [];
  expect(redeemed).toEqual([
    {
      codeHash: hashSecret(CODE),
      sessionHash: hashSecret(secret),
      nowMs: NOW_MS,
      expiresAtMs: NOW_MS + 90 * DAY_MS,
    },
  ]);
});

test('over https the cookie never travels in clear', async () => {
  const response = await post('/v1/sign-in', { publicUrl: 'https://locked-in.example' }, { code: CODE });
  expect(response.headers.get('set-cookie')).toContain('Secure');
});

test('a used or old link signs nobody in', async () => {
  const response = await post(
    '/v1/sign-in',
    { redeemForSignIn: async () => ({ kind: 'link-used' }) },
    { code: CODE },
  );
  expect(response.status).toBe(410);
  expect(response.headers.get('set-cookie')).toBeNull();
});

test('guessing sign-in codes is stopped after ten wrong ones', async () => {
  const app = buildApp(fakeDeps({ redeemForSignIn: async () => ({ kind: 'link-used' }) }));
  const request = { method: 'POST', body: JSON.stringify({ code: CODE }), headers: fromOurPage };
  for (let count = 0; count < 10; count += 1)
    expect((await app.request('/v1/sign-in', request)).status).toBe(410);
  expect((await app.request('/v1/sign-in', request)).status).toBe(429);
});

test('signing out ends the sign-in on the server and clears the cookie', async () => {
  const ended: Buffer[] = [];
  const response = await post('/v1/sign-out', { signOut: async (hash) => ended.push(hash) });
  expect(response.status).toBe(204);
  expect(ended).toEqual([hashSecret(COOKIE)]);
  expect(response.headers.get('set-cookie')).toMatch(/^locked_in=; Max-Age=0;/);
});

test('a signed-in person gets a link for one more browser, good for an hour', async () => {
  const created: unknown[] = [];
  const response = await post('/v1/pairing', { createPairingCode: async (code) => created.push(code) });
  expect(response.status).toBe(201);
  const { link, code, expiresAtMs } = PairingLinkSchema.parse(await response.json());
  expect(link).toBe(`http://127.0.0.1:4820/pair#${code}`);
  expect(expiresAtMs).toBe(NOW_MS + HOUR_MS);
  expect(created).toEqual([{ userId: USER_ID, codeHash: hashSecret(code), expiresAtMs }]);
});

test('a page learns who is signed in, and where this runs', async () => {
  const app = buildApp(fakeDeps({ instance: { version: '1.2.3' } }));
  const me = await app.request('/v1/me', { headers: asPerson });
  expect(await me.json()).toMatchObject({ name: 'Ada', timeZone: 'UTC' });
  const instance = await app.request('/v1/instance', { headers: asPerson });
  expect(await instance.json()).toEqual({ version: '1.2.3' });
});

test('a browser that was borrowed after its sign-in makes no link for another one', async () => {
  const borrowed: Partial<AppDeps> = {
    findSignIn: async () => ({ by: 'sign-in', userId: USER_ID, signedInAtMs: NOW_MS - 11 * 60_000 }),
  };
  const late = await post('/v1/pairing', borrowed);
  expect([late.status, Object(await late.json()).code]).toEqual([401, 'sign-in-again']);
});
