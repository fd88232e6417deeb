import { gzipSync } from 'node:zlib';
import { unpackEvents } from '@locked-in/store';
import { expect, test } from 'vitest';
import { buildApp } from '../app.ts';
import {
  asDevice,
  asPerson,
  DEVICE_ID,
  fakeDeps,
  NOW_MS,
  SESSION_ID,
  USER_ID,
} from '../testing/fake-deps.ts';

const PATH = `/v1/sessions/${SESSION_ID}/chunks/7`;
const CHUNK = { events: [{ kind: 'browser-left', occurredAtMs: 1 }] };
const CANARY = 'CANARY-5f1d';

type Sent = {
  readonly body?: ConstructorParameters<typeof Response>[0] | undefined;
  readonly path?: string | undefined;
  readonly headers?: Readonly<Record<string, string>> | undefined;
};

async function put(
  { body = JSON.stringify(CHUNK), path = PATH, headers = {} }: Sent = {},
  deps = fakeDeps(),
) {
  const init = {
    method: 'PUT',
    body,
    duplex: 'half',
    headers: { 'Content-Type': 'application/json', ...asDevice, ...headers },
  } as const;
  const response = await buildApp(deps).request(path, init);
  return { response, deps, text: await response.text() };
}

const GZIP = { 'Content-Encoding': 'gzip' };
const ENDED = { kind: 'session-ended', occurredAtMs: 2, reason: 'finished' };

test('an accepted chunk is published as the bytes that came, stamped with who sent it and its request', async () => {
  const bytes = gzipSync(` ${JSON.stringify(CHUNK)}`);
  const { response, deps } = await put({ body: bytes, headers: GZIP });
  expect(response.status).toBe(202);
  const head = {
    userId: USER_ID,
    deviceId: DEVICE_ID,
    sessionId: SESSION_ID,
    firstSeq: 7,
    count: 1,
    receivedAtMs: NOW_MS,
    requestId: response.headers.get('x-request-id'),
    startedAtMs: 1,
    turns: false,
  };
  expect(deps.published).toEqual([{ head, body: bytes }]);
});

test('a chunk that turns its session says so', async () => {
  const { deps } = await put({ body: JSON.stringify({ events: [...CHUNK.events, ENDED] }) });
  expect(deps.published).toMatchObject([{ head: { count: 2, startedAtMs: 1, turns: true } }]);
});

test('a chunk that came unpacked is packed', async () => {
  const { response, deps } = await put();
  expect(response.status).toBe(202);
  expect(deps.published.map(({ body }) => unpackEvents(body))).toEqual([CHUNK.events]);
});

test.each([
  ['a field that the contract does not know', [{ ...CHUNK.events[0], url: CANARY }], CHUNK.events],
  ['one in an uncommon event', [{ ...ENDED, url: CANARY }], [ENDED]],
])('%s is not passed on', async (_what, sent, events) => {
  const { response, deps } = await put({ body: gzipSync(JSON.stringify({ events: sent })), headers: GZIP });
  expect(response.status).toBe(202);
  expect(deps.published.map(({ body }) => unpackEvents(body))).toEqual([events]);
});

test('a name in the header of the gzip is not passed on', async () => {
  const plain = gzipSync(JSON.stringify(CHUNK));
  const name = Buffer.from(`${CANARY}\0`);
  const named = Buffer.concat([plain.subarray(0, 10), name, plain.subarray(10)]);
  named[3] = 8;
  const { response, deps } = await put({ body: named, headers: GZIP });
  expect(response.status).toBe(202);
  expect(deps.published.map(({ body }) => unpackEvents(body))).toEqual([CHUNK.events]);
  expect(deps.published.map(({ body }) => Buffer.from(body).includes(CANARY))).toEqual([false]);
});

test('a broker that is away is answered 503 with the seconds to wait', async () => {
  const deps = fakeDeps({ publish: async () => ({ kind: 'unavailable', retryAfterSeconds: 7 }) });
  const { response } = await put({}, deps);
  expect(response.status).toBe(503);
  expect(response.headers.get('retry-after')).toBe('7');
});

test('a wrong field is named by its pointer and its value is not repeated', async () => {
  const event = { kind: 'page-shown', occurredAtMs: 1, site: 'a.test', audible: false };
  const events = [event, event, event, { ...event, title: CANARY.repeat(40) }];
  const { response, text } = await put({ body: JSON.stringify({ events }) });
  expect(response.status).toBe(400);
  expect(response.headers.get('content-type')).toBe('application/problem+json');
  expect(JSON.parse(text)).toMatchObject({
    code: 'invalid-request',
    errors: [{ pointer: '/events/3/title', message: 'must be at most 200 characters long' }],
  });
  expect(text).not.toContain(CANARY);
});

test.each([
  ['an unknown kind', { events: [{ kind: CANARY, occurredAtMs: 1 }] }, '/events/0/kind'],
  ['a query in a path', { events: [pageAt(`/a?${CANARY}`)] }, '/events/0/path'],
  ['a fragment in a path', { events: [pageAt(`/a#${CANARY}`)] }, '/events/0/path'],
  ['a field that is not known', { events: CHUNK.events, [CANARY]: 1 }, ''],
  ['no events', { events: [] }, '/events'],
  ['too many events', { events: Array.from({ length: 501 }, () => CHUNK.events[0]) }, '/events'],
  ['no object', [CANARY], ''],
])('%s is refused without an echo', async (_what, body, pointer) => {
  const { response, text, deps } = await put({ body: JSON.stringify(body) });
  expect(response.status).toBe(400);
  expect(JSON.parse(text).errors[0].pointer).toBe(pointer);
  expect(text).not.toContain(CANARY);
  expect(deps.published).toEqual([]);
});

test.each([
  ['malformed JSON', `{"events": ${CANARY}`],
  ['nothing', ''],
  ['a byte order mark', `\uFEFF${JSON.stringify(CHUNK)}`],
  ['bytes that are not UTF-8', Buffer.from([0x22, 0xff, 0x22])],
])('%s is refused', async (_what, body) => {
  const { response, text } = await put({ body });
  expect(response.status).toBe(400);
  expect(JSON.parse(text)).toMatchObject({ code: 'invalid-request' });
  expect(text).not.toContain(CANARY);
});

test.each([
  ['a bomb that inflates a thousandfold', gzipSync(Buffer.alloc(64 * 1024 * 1024)), 413],
  ['a little more than fits', gzipSync(Buffer.alloc(256 * 1024 + 1, 0x20)), 413],
  ['a cut stream', gzipSync(JSON.stringify(CHUNK)).subarray(0, 20), 400],
  ['bytes after the stream', Buffer.concat([gzipSync(JSON.stringify(CHUNK)), Buffer.from('tail')]), 400],
  ['gzip within gzip', gzipSync(gzipSync(JSON.stringify(CHUNK))), 400],
  ['no gzip at all', Buffer.from(JSON.stringify(CHUNK)), 400],
])('gzip: %s is refused', async (_what, body, status) => {
  const { response, deps } = await put({ body, headers: { 'Content-Encoding': 'gzip' } });
  expect(response.status).toBe(status);
  expect(deps.published).toEqual([]);
});

test('a body without a declared length is read no further than the limit', async () => {
  let sent = 0;
  const endless = new ReadableStream<Uint8Array>({
    pull(controller) {
      sent += 1;
      controller.enqueue(new Uint8Array(64 * 1024));
    },
  });
  const { response } = await put({ body: endless });
  expect(response.status).toBe(413);
  expect(sent).toBeLessThan(10);
});

test('a body that declares too much is refused unread', async () => {
  const { response } = await put({ headers: { 'Content-Length': '300000' } });
  expect(response.status).toBe(413);
});

test.each([
  ['another encoding', { 'Content-Encoding': 'br' }],
  ['two encodings', { 'Content-Encoding': 'gzip, gzip' }],
  ['a form', { 'Content-Type': 'text/plain' }],
  ['another charset', { 'Content-Type': 'application/json; charset=utf-16' }],
])('%s is answered 415', async (_what, headers) => {
  const { response } = await put({ headers });
  expect(response.status).toBe(415);
});

test.each(['x', '-1', '1e3', '0x10', '1.5', '%20', '1000001'])('firstSeq %s is refused', async (firstSeq) => {
  const { response, text } = await put({ path: `/v1/sessions/${SESSION_ID}/chunks/${firstSeq}` });
  expect(response.status).toBe(400);
  expect(JSON.parse(text)).toMatchObject({ code: 'invalid-request' });
});

test('a session id that is no UUID is refused without an echo', async () => {
  const { response, text } = await put({ path: `/v1/sessions/${CANARY}/chunks/0` });
  expect(response.status).toBe(400);
  expect(text).not.toContain(CANARY);
});

test.each([
  ['no token', { Authorization: '' }],
  ['a wrong token', { Authorization: `Bearer ${'x'.repeat(43)}` }],
  ['another scheme', { Authorization: `Basic ${'d'.repeat(43)}` }],
  ['two tokens in one header', { Authorization: `Bearer ${'d'.repeat(43)}, Bearer ${'d'.repeat(43)}` }],
  ['a person instead of a device', { Authorization: '', ...asPerson }],
])('%s is answered 401 before the body is looked at', async (_what, headers) => {
  const { response } = await put({ headers, body: 'not even JSON' });
  expect(response.status).toBe(401);
  expect(response.headers.get('www-authenticate')).toBe('Bearer');
});

test('what is nested far deeper than anything needs to be is refused, or left out where nobody asked for it', async () => {
  const deep = `${'{"a":'.repeat(40_000)}1${'}'.repeat(40_000)}`;
  expect((await put({ body: deep })).response.status).toBe(400);
  const { response, deps } = await put({
    body: `{"events":[{"kind":"locked","occurredAtMs":1,"x":${deep}}]}`,
  });
  expect(response.status).toBe(202);
  expect(unpackEvents(deps.published[0]?.body ?? Buffer.of())).toEqual([{ kind: 'locked', occurredAtMs: 1 }]);
});

test('a polluting key changes nothing', async () => {
  const { response } = await put({
    body: '{"events":[{"kind":"browser-left","occurredAtMs":1,"__proto__":{"admin":1},"constructor":{"prototype":1}}]}',
  });
  expect(response.status).toBe(202);
  expect(Object.hasOwn(Object.prototype, 'admin')).toBe(false);
});

function pageAt(path: string) {
  return { kind: 'page-shown', occurredAtMs: 1, site: 'a.test', path, audible: false };
}
