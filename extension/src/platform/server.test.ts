import { createServer, type IncomingMessage, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gunzipSync } from 'node:zlib';
import { afterEach, expect, test } from 'vitest';
import { askServer, toRetryAfterMs } from './server.ts';

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

async function listen(onRequest: RequestListener): Promise<{ serverUrl: string; token: string }> {
  const server = createServer(onRequest).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  closing.push(() => server.close().closeAllConnections());
  const { port } = server.address() as AddressInfo;
  return { serverUrl: `http://127.0.0.1:${port}`, token: 'secret' };
}

function answering(status: number, type: string, body: string, headers: Record<string, string> = {}) {
  return listen((_request, response) => {
    response.writeHead(status, { 'content-type': type, ...headers }).end(body);
  });
}

function problem(status: number, code: string, headers: Record<string, string> = {}) {
  const body = JSON.stringify({ type: 'about:blank', title: 'A title', status, code, detail: 'A reason' });
  return answering(status, 'application/problem+json', body, headers);
}

async function bytesOf(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part);
  return Buffer.concat(parts);
}

test('a body travels compressed, with the token beside it', async () => {
  const seen: unknown[] = [];
  const access = await listen(async (request, response) => {
    const { authorization, 'content-type': type, 'content-encoding': encoding } = request.headers;
    seen.push(request.method, request.url, authorization, type, encoding);
    seen.push(JSON.parse(gunzipSync(await bytesOf(request)).toString()));
    response.writeHead(202).end();
  });
  const answer = await askServer(access, { path: '/v1/x', method: 'PUT', body: { events: [1] } });
  expect(answer).toEqual({ kind: 'answered', status: 202, body: undefined });
  expect(seen).toEqual(['PUT', '/v1/x', 'Bearer secret', 'application/json', 'gzip', { events: [1] }]);
});

test('what our server answers is read', async () => {
  const access = await answering(200, 'application/json; charset=utf-8', '{"lastSeq":3}');
  expect(await askServer(access, { path: '/' })).toEqual({
    kind: 'answered',
    status: 200,
    body: { lastSeq: 3 },
  });
});

test.each([
  [400, 'invalid-request'],
  [413, 'too-large'],
  [415, 'unsupported-media'],
  [404, 'not-found'],
  [403, 'forbidden'],
])('our %i is a refusal with its reason', async (status, code) => {
  expect(await askServer(await problem(status, code), { path: '/' })).toEqual({
    kind: 'refused',
    code,
    reason: 'A reason.',
  });
});

test('our 401 means that this browser is not known any more', async () => {
  expect(await askServer(await problem(401, 'unauthorized'), { path: '/' })).toMatchObject({
    kind: 'revoked',
  });
});

test.each([429, 503])('our %i says how long to wait', async (status) => {
  const access = await problem(status, 'unavailable', { 'retry-after': '7' });
  expect(await askServer(access, { path: '/' })).toEqual({
    kind: 'later',
    reason: 'A reason.',
    retryAfterMs: 7_000,
  });
});

test.each([
  ['a login page that answers 200', () => answering(200, 'text/html', '<h1>Welcome to our hotel</h1>')],
  ['a login page somewhere else', () => answering(302, 'text/html', '', { location: 'http://127.0.0.1:9/' })],
  ['a proxy that refuses in HTML', () => answering(400, 'text/html', 'Bad request')],
  ['a proxy that wants a password', () => answering(401, 'text/html', 'Who are you?')],
  ['a gateway without a server', () => answering(502, 'text/html', 'Bad gateway')],
  ['JSON that is none', () => answering(200, 'application/json', '{"lastSeq":')],
  ['nobody', async () => ({ serverUrl: 'http://127.0.0.1:9', token: 'secret' })],
])('%s is no answer of ours', async (_name, start) => {
  expect(await askServer(await start(), { path: '/' })).toMatchObject({ kind: 'later' });
});

test.each([
  ['7', 7_000],
  ['86400', 3_600_000],
  ['Fri, 20 Nov 2026 12:00:30 GMT', 30_000],
  ['Fri, 20 Nov 2026 11:00:00 GMT', undefined],
  ['-5', undefined],
  ['soon', undefined],
  [null, undefined],
])('Retry-After %s is %s', (header, expected) => {
  expect(toRetryAfterMs(header, Date.UTC(2026, 10, 20, 12))).toBe(expected);
});
