import { expect, test } from 'vitest';
import { buildApp } from '../app.ts';
import { asDevice, fakeDeps, SESSION_ID } from '../testing/fake-deps.ts';

const CHUNK_PATH = `/v1/sessions/${SESSION_ID}/chunks/0`;

test.each([
  ['/v1/limits', 'GET'],
  ['/v1/live', 'GET'],
  ['/v1/devices', 'POST'],
  ['/v1/device-pairings', 'POST'],
  ['/v1/device-pairings/token', 'POST'],
  [CHUNK_PATH, 'PUT'],
  [`/v1/sessions/${SESSION_ID}/received`, 'GET'],
  [`/v1/sessions/${SESSION_ID}/result`, 'GET'],
])('any origin may ask whether it may call %s, without cookies', async (path, method) => {
  const response = await buildApp(fakeDeps()).request(path, {
    method: 'OPTIONS',
    headers: { Origin: 'moz-extension://1234', 'Access-Control-Request-Method': method },
  });
  expect(response.status).toBe(204);
  expect(response.headers.get('access-control-allow-origin')).toBe('*');
  expect(response.headers.get('access-control-allow-methods')).toBe(method);
  expect(response.headers.get('access-control-allow-headers')).toBe(
    'Authorization,Content-Encoding,Content-Type,Last-Event-ID',
  );
  expect(response.headers.get('access-control-allow-credentials')).toBeNull();
});

test('an extension can read why it was refused, when to come back and what time it is there', async () => {
  const deps = fakeDeps({ publish: async () => ({ kind: 'unavailable', retryAfterSeconds: 3 }) });
  const response = await buildApp(deps).request(CHUNK_PATH, {
    method: 'PUT',
    body: JSON.stringify({ events: [{ kind: 'locked', occurredAtMs: 1 }] }),
    headers: { ...asDevice, Origin: 'chrome-extension://abc', 'Content-Type': 'application/json' },
  });
  expect(response.status).toBe(503);
  expect(response.headers.get('access-control-allow-origin')).toBe('*');
  expect(response.headers.get('access-control-expose-headers')).toBe('Date,Retry-After,X-Request-Id');
});
