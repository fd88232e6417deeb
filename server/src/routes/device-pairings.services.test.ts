import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { DEVICE_GRANT, DevicePairingSchema, PairResponseSchema } from '@locked-in/contracts';
import * as store from '@locked-in/store';
import { cloneTestDatabase } from '@locked-in/store/testing';
import { afterAll, expect, test } from 'vitest';
import { buildApp } from '../app.ts';
import { asPerson, fakeDeps } from '../testing/fake-deps.ts';

const { db, drop } = await cloneTestDatabase();
afterAll(drop);
const userId = await store.createPerson(db, { name: 'Ada' });
const MINUTE_MS = 60_000;

function openPlace(signedInMsAgo = 0) {
  let nowMs = Date.UTC(2026, 10, 30, 12);
  const signedInAtMs = nowMs - signedInMsAgo;
  const app = buildApp(
    fakeDeps({
      now: () => nowMs,
      findSignIn: async (headers) =>
        headers.get('cookie') === null ? undefined : { by: 'sign-in', userId, signedInAtMs },
      findDevice: (tokenHash) => store.findDevice(db, tokenHash),
      createDevicePairing: (pairing) => store.createDevicePairing(db, pairing),
      pollDevicePairing: (poll) => store.pollDevicePairing(db, poll),
      findWaitingDevice: (code) => store.findWaitingDevice(db, code),
      decideDevicePairing: (decision) => store.decideDevicePairing(db, decision),
      readArmedPlans: async () => [],
    }),
  );
  const send = (path: string, body: unknown, headers: Readonly<Record<string, string>> = {}) =>
    app.request(path, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'Content-Type': 'application/json', ...headers },
    });
  return {
    pass: (ms: number) => {
      nowMs += ms;
    },
    app,
    send,
    ask: async (name = 'Chromium on a laptop') => {
      const verifier = randomBytes(32).toString('base64url');
      const code_challenge = createHash('sha256').update(verifier).digest('base64url');
      const answer = await send('/v1/device-pairings', { device_id: randomUUID(), name, code_challenge });
      return { ...DevicePairingSchema.parse(await answer.json()), verifier };
    },
    poll: async ({ device_code, verifier }: { device_code: string; verifier: string }) =>
      send('/v1/device-pairings/token', {
        grant_type: DEVICE_GRANT,
        device_code,
        code_verifier: verifier,
      }),
    decide: (userCode: string, decision = 'approved') =>
      send(`/v1/device-pairings/codes/${toPlain(userCode)}`, { decision }, fromOurPage),
    look: (userCode: string) =>
      app.request(`/v1/device-pairings/codes/${toPlain(userCode)}`, { headers: asPerson }),
  };
}

const fromOurPage = { ...asPerson, 'Sec-Fetch-Site': 'same-origin' };
const toPlain = (code: string) => code.replace('-', '');
const errorOf = async (answer: Response) => [answer.status, Object(await answer.json()).error];

test('a browser shows a code, its person confirms it, and the browser is paired', async () => {
  const place = openPlace();
  const pairing = await place.ask();
  expect(pairing.user_code).toMatch(/^[BCDFGHJKLMNPQRSTVWXZ]{4}-[BCDFGHJKLMNPQRSTVWXZ]{4}$/);
  expect(pairing.verification_uri_complete).toBe(`http://127.0.0.1:4820/pair/device#${pairing.user_code}`);
  expect(await errorOf(await place.poll(pairing))).toEqual([400, 'authorization_pending']);
  expect(await (await place.look(pairing.user_code)).json()).toMatchObject({ name: 'Chromium on a laptop' });
  expect((await place.decide(pairing.user_code)).status).toBe(204);
  place.pass(5_000);
  const { token } = PairResponseSchema.parse(await (await place.poll(pairing)).json());
  const plans = await place.app.request('/v1/solutions/armed', {
    headers: { Authorization: `Bearer ${token}` },
  });
  expect(plans.status).toBe(200);
});

test('the yes is given once', async () => {
  const place = openPlace();
  const pairing = await place.ask();
  await place.decide(pairing.user_code);
  const answers = await Promise.all([place.poll(pairing), place.poll(pairing), place.poll(pairing)]);
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 400, 400]);
  expect(await errorOf(await place.poll(pairing))).toEqual([400, 'invalid_grant']);
});

test('asking too often makes the wait longer', async () => {
  const place = openPlace();
  const pairing = await place.ask();
  await place.poll(pairing);
  place.pass(1_000);
  expect(await errorOf(await place.poll(pairing))).toEqual([400, 'slow_down']);
  place.pass(5_000);
  expect(await errorOf(await place.poll(pairing))).toEqual([400, 'slow_down']);
  place.pass(15_000);
  expect(await errorOf(await place.poll(pairing))).toEqual([400, 'authorization_pending']);
});

test('a code ends after ten minutes, confirmed or not', async () => {
  const place = openPlace();
  const [confirmed, other] = [await place.ask(), await place.ask()];
  await place.decide(confirmed.user_code);
  place.pass(10 * MINUTE_MS - 1);
  expect((await place.look(other.user_code)).status).toBe(200);
  place.pass(1);
  expect(await errorOf(await place.poll(confirmed))).toEqual([400, 'expired_token']);
  expect(await errorOf(await place.poll(other))).toEqual([400, 'expired_token']);
});

test('a refused browser is told so, and the first decision stands', async () => {
  const place = openPlace();
  const pairing = await place.ask();
  await place.decide(pairing.user_code, 'denied');
  expect((await place.decide(pairing.user_code)).status).toBe(404);
  expect(await errorOf(await place.poll(pairing))).toEqual([400, 'access_denied']);
});

test('who has seen the code but not the verifier gets nothing', async () => {
  const place = openPlace();
  const pairing = await place.ask();
  await place.decide(pairing.user_code);
  const thief = { ...pairing, verifier: randomBytes(32).toString('base64url') };
  expect(await errorOf(await place.poll(thief))).toEqual([400, 'invalid_grant']);
  expect((await place.poll(pairing)).status).toBe(200);
});

test('wrong codes are stopped after five, and right ones do not count', async () => {
  const place = openPlace();
  const pairing = await place.ask();
  for (let count = 0; count < 8; count += 1) expect((await place.look(pairing.user_code)).status).toBe(200);
  for (let count = 0; count < 5; count += 1) expect((await place.look('BCDFGHJK')).status).toBe(404);
  const refused = await place.look(pairing.user_code);
  expect(refused.status).toBe(429);
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
});

test('nobody confirms without being signed in, nor long after they were', async () => {
  const place = openPlace(10 * MINUTE_MS + 1);
  const pairing = await place.ask();
  expect((await place.app.request(`/v1/device-pairings/codes/${toPlain(pairing.user_code)}`)).status).toBe(
    401,
  );
  const late = await place.decide(pairing.user_code);
  expect([late.status, Object(await late.json()).code]).toEqual([401, 'sign-in-again']);
});

test('a page of somebody else cannot confirm', async () => {
  const place = openPlace();
  const pairing = await place.ask();
  const path = `/v1/device-pairings/codes/${toPlain(pairing.user_code)}`;
  const answer = await place.send(
    path,
    { decision: 'approved' },
    { ...asPerson, Origin: 'https://evil.test' },
  );
  expect(answer.status).toBe(403);
});

test("another person's browser cannot be taken over by asking with its id", async () => {
  const place = openPlace();
  const other = await store.createPerson(db, { name: 'Grace' });
  const deviceId = randomUUID();
  await store.createPairingCode(db, { userId: other, codeHash: randomBytes(32), expiresAtMs: Date.now() });
  await db
    .insertInto('device')
    .values({
      device_id: deviceId,
      user_id: other,
      name: 'x',
      token_hash: randomBytes(32),
      paired_at_ms: 1,
      last_seen_at_ms: null,
    })
    .execute();
  const verifier = randomBytes(32).toString('base64url');
  const code_challenge = createHash('sha256').update(verifier).digest('base64url');
  const answer = await place.send('/v1/device-pairings', { device_id: deviceId, name: 'x', code_challenge });
  const pairing = { ...DevicePairingSchema.parse(await answer.json()), verifier };
  await place.decide(pairing.user_code);
  expect(await errorOf(await place.poll(pairing))).toEqual([400, 'invalid_grant']);
  expect(await store.listDevices(db, other)).toHaveLength(1);
});
