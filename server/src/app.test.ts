import { expect, test } from 'vitest';
import { buildApp } from './app.ts';
import { OPERATIONS } from './openapi/operations.ts';
import { asDevice, asPerson, FOREIGN_ID, fakeDeps, fromOurPage, SESSION_ID } from './testing/fake-deps.ts';

const CHUNK_PATH = `/v1/sessions/${SESSION_ID}/chunks/0`;
const PERSON_ROUTES = Object.entries(OPERATIONS)
  .filter(([, { by }]) => by === 'person')
  .map(([name]) => toRequest(name));
const DEVICE_ROUTES = Object.entries(OPERATIONS)
  .filter(([, { by }]) => by === 'device')
  .map(([name]) => toRequest(name));

test.each([
  ['an answer', 'GET', '/v1/limits', 200],
  ['an unknown address', 'GET', '/nowhere', 404],
  ['a wrong method', 'POST', '/v1/limits', 405],
  ['a missing token', 'GET', '/v1/me', 401],
  ['a thrown error', 'GET', '/v1/sessions', 500],
])('%s carries the security headers', async (_what, method, path, status) => {
  const deps = fakeDeps({ listSessions: () => Promise.reject(new Error('boom')) });
  const response = await buildApp(deps).request(path, {
    method,
    headers: path === '/v1/sessions' ? asPerson : {},
  });
  expect(response.status).toBe(status);
  const {
    'x-request-id': requestId,
    ratelimit: _left,
    'ratelimit-policy': _policy,
    ...headers
  } = Object.fromEntries(response.headers);
  expect(requestId).toMatch(/^[0-9a-f-]{36}$/);
  expect(headers).toMatchSnapshot();
});

test('over https browsers are told to stay there', async () => {
  const app = buildApp(fakeDeps({ publicUrl: 'https://locked-in.example' }));
  const response = await app.request('/v1/limits');
  expect(response.headers.get('strict-transport-security')).toBe('max-age=31536000');
});

test('an unknown address and a wrong method are problems', async () => {
  const app = buildApp(fakeDeps());
  const unknown = await app.request('/v1/nothing');
  expect(unknown.headers.get('content-type')).toBe('application/problem+json');
  expect(await unknown.json()).toMatchObject({ code: 'not-found', status: 404 });
  const wrong = await app.request(CHUNK_PATH, { method: 'DELETE' });
  expect(wrong.headers.get('allow')).toBe('PUT');
  expect(await wrong.json()).toMatchObject({ code: 'method-not-allowed', status: 405 });
});

test('what was thrown is answered with an id and none of its words', async () => {
  const secret = 'relation "focus_session" does not exist';
  const app = buildApp(fakeDeps({ listSessions: () => Promise.reject(new Error(secret)) }));
  const response = await app.request('/v1/sessions', { headers: asPerson });
  const text = await response.text();
  expect(JSON.parse(text)).toEqual({
    type: 'urn:locked-in:problem:internal',
    title: 'Something went wrong on the server',
    status: 500,
    code: 'internal',
    requestId: response.headers.get('x-request-id'),
  });
  expect(text).not.toContain('focus_session');
});

test('a database that is away is answered 503 with the seconds to wait', async () => {
  const app = buildApp(
    fakeDeps({ findDevice: () => Promise.reject(new Error('refused')), isConnectionError: () => true }),
  );
  const response = await app.request(CHUNK_PATH, { method: 'PUT', headers: asDevice });
  expect(response.status).toBe(503);
  expect(response.headers.get('retry-after')).toBe('5');
});

test.each(PERSON_ROUTES)('a device may not %s %s', async (method, path) => {
  const response = await buildApp(fakeDeps()).request(path, {
    method,
    headers: { ...asDevice, ...asPerson },
  });
  expect(response.status).toBe(403);
});

test.each([...PERSON_ROUTES, ...DEVICE_ROUTES, ['GET', '/v1/live']])(
  'nobody may %s %s',
  async (method, path) => {
    const app = buildApp(fakeDeps());
    expect((await app.request(path, { method })).status).toBe(401);
    const stale = { Cookie: `locked_in=${'x'.repeat(43)}` };
    expect((await app.request(path, { method, headers: stale })).status).toBe(401);
  },
);

test.each(DEVICE_ROUTES)('a person may not %s %s', async (method, path) => {
  const response = await buildApp(fakeDeps()).request(path, { method, headers: asPerson });
  expect(response.status).toBe(401);
});

const WRITES = PERSON_ROUTES.filter(([method]) => method !== 'GET');
const COOKIE_WRITES = [...WRITES, ['POST', '/v1/sign-in'], ['POST', '/v1/sign-out']];

test.each(COOKIE_WRITES)('another site may not %s %s', async (method, path) => {
  const app = buildApp(fakeDeps());
  const json = { ...asPerson, 'Content-Type': 'application/json' };
  for (const from of [
    { 'Sec-Fetch-Site': 'cross-site', Origin: 'http://evil.test' },
    { 'Sec-Fetch-Site': 'same-site', Origin: 'http://127.0.0.1:4821' },
    { 'Sec-Fetch-Site': 'none' },
    { Origin: 'http://evil.test' },
    { Origin: 'null' },
    {},
  ]) {
    const response = await app.request(path, { method, body: '{}', headers: { ...json, ...from } });
    expect(response.status, JSON.stringify(from)).toBe(403);
  }
});

test.each(COOKIE_WRITES)('a form may not %s %s even from our own pages', async (method, path) => {
  const headers = { ...fromOurPage, 'Content-Type': 'text/plain' };
  const response = await buildApp(fakeDeps()).request(path, { method, body: '{}', headers });
  expect(response.status).toBe(415);
});

test('a browser that only says Origin is believed when that is the host it asked', async () => {
  const headers = { ...asPerson, 'Content-Type': 'application/json', Host: 'nas.local:4820' };
  const request = (Origin: string) => ({ method: 'POST', body: '{}', headers: { ...headers, Origin } });
  const app = buildApp(fakeDeps());
  expect((await app.request('/v1/pairing', request('http://nas.local:4820'))).status).toBe(201);
  expect((await app.request('/v1/pairing', request('http://nas.local:9999'))).status).toBe(403);
});

test.each([
  ['GET', `/v1/sessions/${FOREIGN_ID}`, asPerson],
  ['GET', `/v1/sessions/${FOREIGN_ID}/result`, asDevice],
  ['PATCH', `/v1/sessions/${FOREIGN_ID}/labels`, fromOurPage],
  ['DELETE', `/v1/devices/${FOREIGN_ID}`, fromOurPage],
  ['GET', '/v1/sessions/no-uuid', asPerson],
  ['GET', '/v1/sessions/no-uuid/result', asDevice],
  ['GET', '/v1/sessions/no-uuid/received', asDevice],
  ['DELETE', '/v1/devices/no-uuid', fromOurPage],
])('%s %s of somebody else, or of nobody, is not there', async (method, path, headers) => {
  const response = await buildApp(fakeDeps()).request(path, { method, headers });
  expect(response.status).toBe(404);
  expect(await response.json()).toMatchObject({ code: 'not-found' });
});

test.each(PERSON_ROUTES.filter(([, path]) => path !== '/v1/devices'))(
  'no other origin reads %s %s',
  async (method, path) => {
    const headers = { ...asPerson, Origin: 'http://evil.test' };
    const app = buildApp(fakeDeps());
    for (const asked of [method, 'OPTIONS']) {
      const response = await app.request(path, { method: asked, headers });
      expect(response.headers.get('access-control-allow-origin')).toBeNull();
    }
  },
);

function toRequest(name: string): [string, string] {
  const [method = '', template = ''] = name.split(' ');
  const path = template
    .replace('{isoWeek}', '2026-W47')
    .replace('{firstSeq}', '0')
    .replace(/\{\w+\}/, SESSION_ID);
  return [method, path];
}
