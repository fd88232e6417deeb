import type { NewSecurityEvent } from '@locked-in/store';
import { expect, test } from 'vitest';
import { type AppDeps, buildApp } from '../app.ts';
import { asDevice, asPerson, fakeDeps, SESSION_ID, USER_ID } from '../testing/fake-deps.ts';
import { USUAL_LIMITS } from './limit-settings.ts';
import { openLimits } from './open-limits.ts';

const FEW = {
  LIVE_STREAMS: 1,
  DEVICE_REQUESTS_A_MINUTE: 10,
  PERSON_REQUESTS_A_MINUTE: 10,
  STRANGER_REQUESTS_A_MINUTE: 10,
} as const;

function openApp(changes: Partial<AppDeps> = {}) {
  const app = buildApp(fakeDeps({ limits: openLimits(FEW), ...changes }));
  const ask = (path: string, headers: Readonly<Record<string, string>>) =>
    Promise.resolve(app.request(path, { headers }));
  const spend = async (path: string, headers: Readonly<Record<string, string>>) => {
    for (let count = 0; count < 10; count += 1) await ask(path, headers);
    return ask(path, headers);
  };
  return { ask, spend };
}

const RECEIVED = `/v1/sessions/${SESSION_ID}/received`;

test('a person sees what is left, and whoever asks too much is told when to come back', async () => {
  const { ask, spend } = openApp();
  const first = await ask('/v1/me', asPerson);
  expect(first.headers.get('ratelimit-policy')).toBe('"person";q=10;w=60');
  expect(first.headers.get('ratelimit')).toMatch(/^"person";r=9;t=\d+$/);
  const refused = await spend('/v1/me', asPerson);
  expect(refused.status).toBe(429);
  expect(refused.headers.get('content-type')).toBe('application/problem+json');
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(refused.headers.get('ratelimit')).toMatch(/^"person";r=0;t=\d+$/);
});

test('a device that sends too much slows down nobody else, not even its own person', async () => {
  const { ask, spend } = openApp();
  expect((await spend(RECEIVED, asDevice)).status).toBe(429);
  expect((await ask('/v1/me', asPerson)).status).toBe(200);
});

test('a device is told what is left once that is less than half', async () => {
  const { ask } = openApp();
  const told: boolean[] = [];
  for (let count = 0; count < 10; count += 1)
    told.push((await ask(RECEIVED, asDevice)).headers.has('ratelimit'));
  expect(told).toEqual([false, false, false, false, true, true, true, true, true, true]);
});

test('a person reads that they were slowed down, once', async () => {
  const noted: NewSecurityEvent[] = [];
  const { spend } = openApp({ noteSecurity: (event) => noted.push(event) });
  await spend(RECEIVED, asDevice);
  await spend(RECEIVED, asDevice);
  expect(noted).toMatchObject([{ kind: 'slowed-down', whose: { userId: USER_ID } }]);
});

test('guessing tokens ends at so many a minute and address, before anything is looked up', async () => {
  let looked = 0;
  const findDevice = async () => {
    looked += 1;
    return undefined;
  };
  const { ask, spend } = openApp({ findDevice, trustedProxies: 1 });
  const from = (address: string) => ({ ...asDevice, 'X-Forwarded-For': address });
  expect((await ask(RECEIVED, from('203.0.113.1'))).status).toBe(401);
  expect((await spend(RECEIVED, from('203.0.113.1'))).status).toBe(429);
  expect(looked).toBe(10);
  expect((await ask(RECEIVED, from('203.0.113.2'))).status).toBe(401);
});

test('an address that a client makes up resets nothing', async () => {
  const noProxy = openApp({ findDevice: async () => undefined });
  const behindOne = openApp({ findDevice: async () => undefined, trustedProxies: 1 });
  const spoofed = (count: number, tail = '') => ({
    ...asDevice,
    'X-Forwarded-For': `203.0.113.${count}${tail}`,
  });
  const statuses = async ({ ask }: ReturnType<typeof openApp>, tail?: string) => {
    for (let count = 0; count < 10; count += 1) await ask(RECEIVED, spoofed(count, tail));
    return (await ask(RECEIVED, spoofed(99, tail))).status;
  };
  expect(await statuses(noProxy)).toBe(429);
  expect(await statuses(behindOne, ', 198.51.100.7')).toBe(429);
});

test('the longest backlog of a browser, twenty chunks a second, is a fifth of what a device may send', () => {
  expect(USUAL_LIMITS.DEVICE_REQUESTS_A_MINUTE).toBeGreaterThanOrEqual(5 * 20 * 60);
});
