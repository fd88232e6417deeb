import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type RequestListener, request } from 'node:http';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { gzipSync } from 'node:zlib';
import { getRequestListener } from '@hono/node-server';
import type { SealedChunk } from '@locked-in/contracts';
import { expect, onTestFinished, test, vi } from 'vitest';
import { type AppDeps, buildApp, readAnswerHeaders } from './app.ts';
import { openChunkDoor } from './chunk-door.ts';
import type { Answered } from './http/request-log.ts';
import { USUAL_LIMITS } from './limits/limit-settings.ts';
import { openLimits } from './limits/open-limits.ts';
import { asDevice, asPerson, fakeDeps, SESSION_ID } from './testing/fake-deps.ts';

const PATH = `/v1/sessions/${SESSION_ID}/chunks/7`;
const CHUNK = JSON.stringify({ events: [{ kind: 'browser-left', occurredAtMs: 1 }] });
const JSON_GZIP = { 'Content-Type': 'application/json', 'Content-Encoding': 'gzip' };
const REQUEST_ID = 'a-request-id-of-a-gateway';

type Sent = {
  readonly method?: string;
  readonly path?: string;
  readonly body?: string | Buffer;
  readonly headers?: Readonly<Record<string, string>>;
};

/** The same app with and without the door before it. */
async function openBoth(changes: Partial<AppDeps> = {}) {
  const through = fakeDeps(changes);
  const without = fakeDeps(changes);
  const answered: Answered[] = [];
  const behind = vi.fn(getRequestListener(buildApp(through).fetch, { overrideGlobalObjects: false }));
  const headers = await readAnswerHeaders(through);
  const door = openChunkDoor({ ...through, headers, onAnswered: (answer) => answered.push(answer) }, behind);
  const urls = [
    await listen(door),
    await listen(getRequestListener(buildApp(without).fetch, { overrideGlobalObjects: false })),
  ];
  return {
    url: urls[0] ?? '',
    behind,
    answered,
    published: [through.published, without.published],
    send: (sent: Sent) => Promise.all(urls.map((url) => send(url, sent))),
  };
}

function toPlain({ head, body }: SealedChunk) {
  return { head, body: Buffer.from(body).toString('base64') };
}

async function listen(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  await once(server.listen(0, '127.0.0.1'), 'listening');
  onTestFinished(() => void server.close());
  const address = server.address();
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
}

async function send(url: string, { method = 'PUT', path = PATH, body, headers }: Sent) {
  const sent = request(`${url}${path}`, { method, agent: false, headers: { ...asDevice, ...headers } });
  const [response] = await once(sent.end(body), 'response');
  return { status: response.statusCode, headers: timeless(response.headers), body: await text(response) };
}

function timeless({ date, ...headers }: IncomingHttpHeaders) {
  return headers;
}

const GZIPPED = gzipSync(CHUNK);
const PLAIN = { 'X-Request-Id': REQUEST_ID, ...JSON_GZIP };
const long = (bytes: string | Buffer) => ({ 'Content-Length': `${Buffer.byteLength(bytes)}` });

test.each<[string, number, Sent]>([
  ['a gzipped chunk', 202, { body: GZIPPED, headers: PLAIN }],
  ['a wrong field', 400, { body: gzipSync('{"events":[{"kind":"locked"}]}'), headers: PLAIN }],
  ['a kind that is not known', 400, { body: gzipSync('{"events":[{"kind":"x"}]}'), headers: PLAIN }],
  ['no JSON', 400, { body: gzipSync('{'), headers: PLAIN }],
  ['no gzip', 400, { body: CHUNK, headers: PLAIN }],
  ['bytes after the gzip', 400, { body: Buffer.concat([GZIPPED, Buffer.from('tail')]), headers: PLAIN }],
  ['a bomb', 413, { body: gzipSync(Buffer.alloc(8 * 1024 * 1024)), headers: PLAIN }],
])('%s is answered %i, at the door as in the app', async (_, status, { body = '', headers }) => {
  const { send, behind, published, answered } = await openBoth();
  const [door, app] = await send({ body, headers: { ...long(body), ...headers } });
  expect(door).toEqual(app);
  expect(door?.status).toBe(status);
  expect(published[0]?.map(toPlain)).toEqual(published[1]?.map(toPlain));
  expect(behind).not.toHaveBeenCalled();
  expect(answered).toMatchObject([{ requestId: REQUEST_ID, status }]);
});

test('a broker that is away is answered 503, at the door as in the app', async () => {
  const { send } = await openBoth({ publish: async () => ({ kind: 'unavailable', retryAfterSeconds: 7 }) });
  const [door, app] = await send({ body: GZIPPED, headers: { ...long(GZIPPED), ...PLAIN } });
  expect(door).toEqual(app);
  expect(door).toMatchObject({ status: 503, headers: { 'retry-after': '7' } });
});

test.each<[string, number, Sent]>([
  ['a body of no declared length', 202, { headers: { 'Transfer-Encoding': 'chunked' } }],
  ['a charset', 202, { headers: { 'Content-Type': 'application/json; charset=utf-8' } }],
  ['a session’s id in capitals', 202, { path: '/v1/sessions/AAAAAAAA-3333-4333-8333-333333333333/chunks/7' }],
  ['another number', 400, { path: `/v1/sessions/${SESSION_ID}/chunks/007x` }],
  ['a number too high', 400, { path: `/v1/sessions/${SESSION_ID}/chunks/1000001` }],
  ['no token', 401, { headers: { Authorization: '' } }],
  ['a wrong token', 401, { headers: { Authorization: `Bearer ${'x'.repeat(43)}` } }],
  ['a person', 401, { headers: { Authorization: '', ...asPerson } }],
  ['another encoding', 415, { headers: { 'Content-Encoding': 'br' } }],
  ['another method', 405, { method: 'POST' }],
  ['another address', 404, { path: '/v1/chunks' }],
])('%s is the app’s to answer %i', async (_, status, sent) => {
  const { send, behind } = await openBoth();
  const [door, app] = await send({
    body: CHUNK,
    ...sent,
    headers: { 'X-Request-Id': REQUEST_ID, 'Content-Type': 'application/json', ...sent.headers },
  });
  expect(door).toEqual(app);
  expect(door?.status).toBe(status);
  expect(behind).toHaveBeenCalledOnce();
});

test('what fails in us is answered 500, at the door as in the app', async () => {
  const { send } = await openBoth({ publish: async () => Promise.reject(new Error('a broken promise')) });
  const [door, app] = await send({ body: GZIPPED, headers: { ...long(GZIPPED), ...PLAIN } });
  expect(door).toEqual(app);
  expect(door?.status).toBe(500);
});

test('a token that cannot be looked up is answered by the app', async () => {
  const { send } = await openBoth({
    findDevice: async () => Promise.reject(new Error('away')),
    isConnectionError: () => true,
  });
  const [door, app] = await send({ body: GZIPPED, headers: { ...long(GZIPPED), ...PLAIN } });
  expect(door).toEqual(app);
  expect(door?.status).toBe(503);
});

test('tokens are guessed at the door as often as in the app, and then none is looked up', async () => {
  const findDevice = vi.fn(async () => undefined);
  const limits = openLimits({ ...USUAL_LIMITS, STRANGER_REQUESTS_A_MINUTE: 10 });
  const { url } = await openBoth({ findDevice, limits });
  const guess = async () => {
    const Authorization = `Bearer ${'x'.repeat(43)}`;
    return (await send(url, { body: GZIPPED, headers: { ...long(GZIPPED), ...PLAIN, Authorization } }))
      .status;
  };
  for (let guesses = 0; guesses < 10; guesses++) expect(await guess()).toBe(401);
  findDevice.mockClear();
  expect(await guess()).toBe(429);
  expect(findDevice).not.toHaveBeenCalled();
});

test('a client that goes away half-way is no chunk, and the next one is answered', async () => {
  const { url, send, published, answered } = await openBoth();
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  const lines = Object.entries({ Host: 'a.test', ...asDevice, ...long(GZIPPED), ...PLAIN }).map(
    ([name, value]) => `${name}: ${value}\r\n`,
  );
  socket.write(`PUT ${PATH} HTTP/1.1\r\n${lines.join('')}\r\n`);
  await new Promise((sent) => socket.write(GZIPPED.subarray(0, 10), sent));
  socket.destroy();
  await once(socket, 'close');
  await send({ body: GZIPPED, headers: { ...long(GZIPPED), ...PLAIN } });
  expect(published[0]).toHaveLength(1);
  expect(answered).toHaveLength(1);
});
