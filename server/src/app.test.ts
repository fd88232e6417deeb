import { Writable } from 'node:stream';
import { expect, test } from 'vitest';
import { type AppDeps, buildApp } from './app.ts';
import { openLogger } from './logger.ts';
import { OPERATIONS } from './openapi/operations.ts';
import {
  asDevice,
  asPerson,
  CODE,
  COOKIE,
  FOREIGN_ID,
  fakeDeps,
  fromOurPage,
  SESSION_ID,
  TOKEN,
} from './testing/fake-deps.ts';

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
  const { 'x-request-id': requestId, ...headers } = Object.fromEntries(response.headers);
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

test.each([
  ['/v1/limits', 'GET'],
  ['/v1/live', 'GET'],
  ['/v1/devices', 'POST'],
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

test('an extension can read why it was refused and when to come back', async () => {
  const deps = fakeDeps({ publish: async () => ({ kind: 'unavailable', retryAfterSeconds: 3 }) });
  const response = await buildApp(deps).request(CHUNK_PATH, {
    method: 'PUT',
    body: JSON.stringify({ events: [{ kind: 'locked', occurredAtMs: 1 }] }),
    headers: { ...asDevice, Origin: 'chrome-extension://abc', 'Content-Type': 'application/json' },
  });
  expect(response.status).toBe(503);
  expect(response.headers.get('access-control-allow-origin')).toBe('*');
  expect(response.headers.get('access-control-expose-headers')).toBe('Retry-After,X-Request-Id');
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

test('the log holds no token, cookie, code, title, address or body', async () => {
  const { lines, deps } = withLog({ publish: () => Promise.reject(new Error('the broker broke')) });
  const app = buildApp(deps);
  const title = 'CANARY-title';
  const body = JSON.stringify({
    events: [{ kind: 'page-shown', occurredAtMs: 1, site: 'CANARY-site.test', title, audible: false }],
  });
  const json = { 'Content-Type': 'application/json' };
  await app.request(`${CHUNK_PATH}?CANARY-query`, { method: 'PUT', body, headers: { ...asDevice, ...json } });
  await app.request('/v1/sign-in', { method: 'POST', body: `{"code":"${CODE}"}`, headers: fromOurPage });
  await app.request(`/pair/${CODE}`);
  await app.request('/v1/me?CANARY-query', { headers: asPerson });
  const log = lines.join('');
  for (const canary of ['CANARY', TOKEN, COOKIE, CODE]) expect(log).not.toContain(canary);
  expect(lines.map((line) => JSON.parse(line)).map(({ route, status }) => [route, status])).toEqual([
    [undefined, undefined],
    ['/v1/sessions/:sessionId/chunks/:firstSeq', 500],
    ['/v1/sign-in', 204],
    ['/*', 404],
    ['/v1/me', 200],
  ]);
});

test("the log keeps a database error's code and hides the values it quotes", async () => {
  const error = Object.assign(new Error('invalid input syntax for type uuid: "CANARY"'), {
    code: '22P02',
    detail: 'Failing row contains (CANARY)',
  });
  const { lines, deps } = withLog({ listSessions: () => Promise.reject(error) });
  await buildApp(deps).request('/v1/sessions', { headers: asPerson });
  expect(lines.join('')).toContain('22P02');
  expect(lines.join('')).not.toContain('CANARY');
});

function withLog(changes: Partial<AppDeps>) {
  const lines: string[] = [];
  const destination = new Writable({
    write(line, _encoding, done) {
      lines.push(String(line));
      done();
    },
  });
  return { lines, deps: fakeDeps({ ...changes, logger: openLogger('debug', destination) }) };
}

function toRequest(name: string): [string, string] {
  const [method = '', template = ''] = name.split(' ');
  const path = template
    .replace('{isoWeek}', '2026-W47')
    .replace('{firstSeq}', '0')
    .replace(/\{\w+\}/, SESSION_ID);
  return [method, path];
}
