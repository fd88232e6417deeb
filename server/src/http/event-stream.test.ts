import { once } from 'node:events';
import { createServer, get, type IncomingMessage, type ServerResponse } from 'node:http';
import { connect } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { expect, onTestFinished, test, vi } from 'vitest';
import { buildApp, readAnswerHeaders } from '../app.ts';
import { LIVE_ROUTE } from '../routes/live.ts';
import { asPerson, fakeDeps } from '../testing/fake-deps.ts';
import { type EventStream, openNodeEventStream } from './event-stream.ts';

const WAIT = { timeout: 60_000, interval: 25 };

/** A server whose answers are streams that the test writes to. */
async function open() {
  const onEnd = vi.fn();
  const { promise, resolve } = Promise.withResolvers<EventStream>();
  const server = createServer((_, outgoing) =>
    resolve(openNodeEventStream(outgoing, { 'Content-Type': 'text/event-stream' })(onEnd)),
  );
  const { incoming, close } = await ask(server);
  return { stream: await promise, incoming, onEnd, close };
}

async function ask(server: ReturnType<typeof createServer>, path = '/', headers = {}) {
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  const request = get({ host: '127.0.0.1', port, path, headers, agent: false });
  request.on('error', () => {}); // ended by the test
  onTestFinished(() => {
    request.destroy();
    server.closeAllConnections();
    server.close();
  });
  const answered = once(request, 'response');
  const response: Promise<IncomingMessage> = answered.then(([incoming]) => incoming);
  return { incoming: response, close: () => request.destroy() };
}

test('what is written arrives, and ending ends it once', async () => {
  const { stream, incoming, onEnd } = await open();
  stream.write('data: 1\n\n');
  const [piece] = await once(await incoming, 'data');
  expect(String(piece)).toBe('data: 1\n\n');
  stream.end();
  stream.end();
  stream.write('too late');
  await once(await incoming, 'end');
  expect(onEnd.mock.calls).toEqual([[false]]);
});

test('a reader that does not read is stuck before memory is', async () => {
  const { stream, incoming, onEnd } = await open();
  stream.write(':\n\n');
  (await incoming).pause();
  await vi.waitFor(() => {
    for (let line = 0; line < 64; line++) stream.write(`: ${'x'.repeat(1_000)}\n\n`);
    expect(onEnd.mock.calls).toEqual([[true]]);
  }, WAIT);
});

test('a reader that goes away ends it', async () => {
  const { stream, incoming, onEnd, close } = await open();
  stream.write(':\n\n');
  await incoming;
  close();
  await vi.waitFor(() => expect(onEnd.mock.calls).toEqual([[false]]), WAIT);
});

test('a stream that was asked for before another answer had come follows it, and what was written is in order', async () => {
  const { promise: first, resolve } = Promise.withResolvers<ServerResponse>();
  const server = createServer(({ url }, outgoing) => {
    if (url === '/first') return resolve(outgoing);
    const stream = openNodeEventStream(outgoing, { 'Content-Type': 'text/event-stream' })(() => {});
    stream.write('data: 1\n\n');
    void first.then((answer) => answer.end('first', () => stream.write('data: 2\n\n')));
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const address = server.address();
  const socket = connect(typeof address === 'object' ? (address?.port ?? 0) : 0, '127.0.0.1');
  onTestFinished(() => {
    socket.destroy();
    server.close();
  });
  socket.write(['/first', '/stream'].map((path) => `GET ${path} HTTP/1.1\r\nHost: a.test\r\n\r\n`).join(''));
  let heard = '';
  socket.setEncoding('utf8').on('data', (text) => {
    heard += text;
  });
  await vi.waitFor(() => expect(heard).toMatch(/first.*event-stream.*data: 1\n\ndata: 2\n\n$/s), WAIT);
});

test('a stream on Node’s own response carries the headers of all answers', async () => {
  const deps = fakeDeps();
  const app = buildApp({ ...deps, liveHeaders: await readAnswerHeaders(deps, LIVE_ROUTE) });
  const server = createServer(getRequestListener(app.fetch, { overrideGlobalObjects: false }));
  const incoming = await (await ask(server, LIVE_ROUTE, asPerson)).incoming;
  const expected = (await app.request(LIVE_ROUTE, { headers: asPerson })).headers;
  expected.set('x-request-id', String(incoming.headers['x-request-id']));
  for (const name of ['ratelimit', 'ratelimit-policy']) expect(incoming.headers[name]).toContain('"person"');
  expected.delete('ratelimit'); // one more is asked by then
  expect(incoming.statusCode).toBe(200);
  expect(incoming.headers).toMatchObject(Object.fromEntries(expected));
});

test('who has left before it was known who they are holds no stream', async () => {
  const [asked, left] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const usual = fakeDeps();
  const deps = fakeDeps({
    findSignIn: async (headers) => {
      asked.resolve();
      await left.promise;
      return usual.findSignIn(headers);
    },
  });
  const answer = getRequestListener(buildApp(deps).fetch, { overrideGlobalObjects: false });
  const answered = Promise.withResolvers<void>();
  const server = createServer((incoming, outgoing) => {
    outgoing.once('close', left.resolve);
    void answer(incoming, outgoing).then(answered.resolve);
  });
  const { incoming, close } = await ask(server, LIVE_ROUTE, asPerson);
  incoming.catch(() => {}); // no answer comes
  await asked.promise;
  close();
  await answered.promise;
  expect(deps.hub.count()).toBe(0);
});
