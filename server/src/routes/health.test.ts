import { LIMITS } from '@locked-in/contracts';
import { expect, test } from 'vitest';
import { buildApp } from '../app.ts';
import { fakeDeps } from '../testing/fake-deps.ts';

test('the process answers whatever else is away', async () => {
  const app = buildApp(fakeDeps({ isDatabaseUp: async () => false, isBrokerReady: async () => false }));
  expect((await app.request('/healthz')).status).toBe(200);
});

test('ready is who has a database, a broker and the latest schema', async () => {
  const response = await buildApp(fakeDeps()).request('/readyz');
  expect(response.status).toBe(200);
  expect(await response.json()).toEqual({
    status: 'ready',
    checks: { database: true, broker: true, migrations: true, running: true },
  });
});

test.each([
  ['database', { isDatabaseUp: async () => false }],
  ['database', { isDatabaseUp: () => Promise.reject(new Error('boom')) }],
  ['broker', { isBrokerReady: async () => false }],
  ['migrations', { hasLatestSchema: async () => false }],
  ['running', { isStopping: () => true }],
])('without %s it is not ready, and says which', async (check, changes) => {
  const response = await buildApp(fakeDeps(changes)).request('/readyz');
  expect(response.status).toBe(503);
  expect(response.headers.get('content-type')).toBe('application/problem+json');
  expect(await response.json()).toMatchObject({ code: 'unavailable', checks: { [check]: false } });
});

test('a check that hangs counts as failed', async () => {
  const app = buildApp(fakeDeps({ isDatabaseUp: () => new Promise(() => {}) }));
  const response = await app.request('/readyz');
  expect(await response.json()).toMatchObject({ checks: { database: false, broker: true } });
});

test('the limits are those the schemas keep', async () => {
  const response = await buildApp(fakeDeps()).request('/v1/limits');
  expect(await response.json()).toEqual(LIMITS);
});
