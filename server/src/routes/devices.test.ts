import { PairResponseSchema } from '@locked-in/contracts';
import { expect, test } from 'vitest';
import { type AppDeps, buildApp } from '../app.ts';
import { hashSecret } from '../secret.ts';
import { asPerson, CODE, DEVICE_ID, fakeDeps, fromOurPage, NOW_MS, USER_ID } from '../testing/fake-deps.ts';

const REQUEST = { code: CODE, deviceId: DEVICE_ID, name: 'Chromium on a laptop' };

function pair(changes: Partial<AppDeps>, body: unknown = REQUEST) {
  return buildApp(fakeDeps(changes)).request('/v1/devices', {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'Content-Type': 'application/json', Origin: 'chrome-extension://abc' },
  });
}

test('a pairing code becomes a device token, of which only the hash is stored', async () => {
  const redeemed: Parameters<AppDeps['redeemForDevice']>[0][] = [];
  const response = await pair({
    redeemForDevice: async (pairing) => {
      redeemed.push(pairing);
      return { kind: 'paired', userId: USER_ID };
    },
  });
  expect(response.status).toBe(201);
  const { deviceId, token, webUrl } = PairResponseSchema.parse(await response.json());
  expect({ deviceId, webUrl }).toEqual({ deviceId: DEVICE_ID, webUrl: 'http://127.0.0.1:4820' });
  expect(token).toMatch(/^[A-Za-z0-9_-]{43}$/);
  expect(redeemed).toEqual([
    {
      codeHash: hashSecret(CODE),
      deviceId: DEVICE_ID,
      name: REQUEST.name,
      tokenHash: hashSecret(token),
      nowMs: NOW_MS,
    },
  ]);
});

test('a used or old link pairs nothing', async () => {
  const response = await pair({ redeemForDevice: async () => ({ kind: 'link-used' }) });
  expect(response.status).toBe(410);
});

test("another person's device cannot be taken over", async () => {
  const response = await pair({ redeemForDevice: async () => ({ kind: 'device-taken' }) });
  expect(response.status).toBe(409);
});

test.each([
  ['a code that is none', { ...REQUEST, code: 'short' }, '/code'],
  ['a device id that is none', { ...REQUEST, deviceId: 'x' }, '/deviceId'],
  ['a name that is too long', { ...REQUEST, name: 'x'.repeat(101) }, '/name'],
])('%s is refused by name', async (_what, body, pointer) => {
  const response = await pair({}, body);
  expect(response.status).toBe(400);
  expect(await response.json()).toMatchObject({ errors: [{ pointer }] });
});

test('guessing codes is stopped after ten wrong ones, and right ones are not counted', async () => {
  let kind: 'paired' | 'link-used' = 'paired';
  const redeemForDevice = async () => (kind === 'paired' ? { kind, userId: USER_ID } : { kind });
  const app = buildApp(fakeDeps({ redeemForDevice }));
  const attempt = () =>
    app.request('/v1/devices', {
      method: 'POST',
      body: JSON.stringify(REQUEST),
      headers: { 'Content-Type': 'application/json' },
    });
  for (let count = 0; count < 20; count += 1) expect((await attempt()).status).toBe(201);
  kind = 'link-used';
  for (let count = 0; count < 10; count += 1) expect((await attempt()).status).toBe(410);
  const refused = await attempt();
  expect(refused.status).toBe(429);
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(await refused.json()).toMatchObject({ code: 'too-many-requests' });
});

test('a made-up X-Forwarded-For does not give new attempts; one written by an own proxy counts by itself', async () => {
  const deny: Partial<AppDeps> = { redeemForDevice: async () => ({ kind: 'link-used' }) };
  const attempt = (app: ReturnType<typeof buildApp>, forwarded: string) =>
    app.request('/v1/devices', {
      method: 'POST',
      body: JSON.stringify(REQUEST),
      headers: { 'Content-Type': 'application/json', 'X-Forwarded-For': forwarded },
    });
  const direct = buildApp(fakeDeps(deny));
  const behindOne = buildApp(fakeDeps({ ...deny, trustedProxies: 1 }));
  for (let count = 0; count < 10; count += 1) {
    await attempt(direct, `10.0.0.${count}`);
    await attempt(behindOne, `10.0.0.${count}, 192.0.2.1`);
  }
  expect((await attempt(direct, '10.0.1.1')).status).toBe(429);
  expect((await attempt(behindOne, '10.0.1.1, 192.0.2.1')).status).toBe(429);
  expect((await attempt(behindOne, '192.0.2.1, 192.0.2.2')).status).toBe(410);
});

test('a person sees their devices', async () => {
  const devices = [{ deviceId: DEVICE_ID, name: 'Laptop', pairedAtMs: 5 }];
  const app = buildApp(fakeDeps({ listDevices: async () => devices }));
  const response = await app.request('/v1/devices', { headers: asPerson });
  expect(await response.json()).toEqual({ devices });
});

test('a revoked device loses its open streams at once', async () => {
  const closed: unknown[] = [];
  const app = buildApp(fakeDeps({ closeStreams: (device) => closed.push(device) }));
  const response = await app.request(`/v1/devices/${DEVICE_ID}`, {
    method: 'DELETE',
    body: '{}',
    headers: fromOurPage,
  });
  expect(response.status).toBe(204);
  expect(closed).toEqual([{ userId: USER_ID, deviceId: DEVICE_ID }]);
});
