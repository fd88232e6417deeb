import { connect, type Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { unpackEvents } from '@locked-in/store';
import { expect, onTestFinished, test } from 'vitest';
import { buildApp } from './app.ts';
import { type Door, ListenError, openDoor } from './open-door.ts';
import { asDevice, fakeDeps, SESSION_ID, TOKEN } from './testing/fake-deps.ts';

const CHUNK_PATH = `/v1/sessions/${SESSION_ID}/chunks/0`;
const CHUNK = JSON.stringify({ events: [{ kind: 'locked', occurredAtMs: 1 }] });
const JSON_TYPE = { 'Content-Type': 'application/json' };

async function open(): Promise<Door> {
  const door = await openDoor({ host: '127.0.0.1', port: 0 });
  onTestFinished(() => door.close(0));
  return door;
}

async function openApp(deps = fakeDeps()) {
  const door = await open();
  door.serve(buildApp(deps).fetch);
  return { door, deps, url: `http://127.0.0.1:${door.port}` };
}

/** Sends these bytes as they are and answers everything that comes back. */
async function talk(port: number, lines: readonly string[]): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  socket.write(lines.join('\r\n'));
  socket.setTimeout(2_000, () => socket.destroy());
  return text(socket).catch(() => 'CLOSED');
}

test('until everything behind it runs, a request is told to come back', async () => {
  const door = await open();
  const response = await fetch(`http://127.0.0.1:${door.port}/v1/limits`);
  expect(response.status).toBe(503);
  expect(response.headers.get('retry-after')).toBe('1');
  expect(await response.json()).toMatchObject({ code: 'unavailable' });
});

test('a second door on the same port says so in one sentence', async () => {
  const { port } = await open();
  await expect(openDoor({ host: '127.0.0.1', port })).rejects.toEqual(
    new ListenError(`Port ${port} on 127.0.0.1 is taken by another program; choose another one.`),
  );
});

test('a host that is not ours says so in one sentence', async () => {
  await expect(openDoor({ host: '192.0.2.1', port: 0 })).rejects.toThrow(
    '192.0.2.1 is not an address of this machine.',
  );
});

test('a chunk whose length is not declared arrives whole', async () => {
  const { url, deps } = await openApp();
  const body = new Blob([CHUNK]).stream();
  const init = { method: 'PUT', body, duplex: 'half', headers: { ...asDevice, ...JSON_TYPE } } as const;
  expect((await fetch(url + CHUNK_PATH, init)).status).toBe(202);
  expect(deps.published.map(({ body: kept }) => JSON.stringify({ events: unpackEvents(kept) }))).toEqual([
    CHUNK,
  ]);
});

test('an endless body is cut off, and the next request is answered', async () => {
  const { url, door, deps } = await openApp();
  const socket = connect(door.port, '127.0.0.1');
  socket.on('error', () => {}); // being cut off is what is expected
  socket.write(head('Transfer-Encoding: chunked'));
  const pouring = pour(socket);
  expect((await text(socket).catch(() => '')).split('\r\n')[0]).toMatch(/^(HTTP\/1\.1 413 .*)?$/);
  clearInterval(pouring);
  expect(deps.published).toEqual([]);
  expect((await fetch(`${url}/healthz`)).status).toBe(200);
});

test('a client that leaves in the middle of its body disturbs nobody', async () => {
  const { url, door, deps } = await openApp();
  const socket = connect(door.port, '127.0.0.1');
  socket.write(`${head('Content-Length: 1000')}{"events":`);
  await new Promise((resolve) => socket.write(' ', resolve));
  socket.destroy();
  expect((await fetch(`${url}/healthz`)).status).toBe(200);
  expect(deps.published).toEqual([]);
});

test.each([
  ['a length and a transfer encoding', ['Host: a', 'Content-Length: 6', 'Transfer-Encoding: chunked']],
  ['two lengths', ['Host: a', 'Content-Length: 6', 'Content-Length: 7']],
  ['a hidden transfer encoding', ['Host: a', 'Transfer-Encoding: x, chunked', 'Transfer-Encoding : chunked']],
  ['no host', ['Content-Length: 0']],
  ['a host that is none', ['Host: a b', 'Content-Length: 0']],
])('a request with %s is refused', async (_what, headers) => {
  const { door } = await openApp();
  const answer = await talk(door.port, [
    'POST /v1/devices HTTP/1.1',
    ...headers,
    'Connection: close',
    '',
    '0',
    '',
    '',
  ]);
  expect(answer).toMatch(/^HTTP\/1\.1 400 /);
});

test.each([
  ['its headers', ['GET /healthz HTTP/1.1', 'Host: a', 'X-Slow: ']],
  [
    'its body',
    ['POST /v1/devices HTTP/1.1', 'Host: a', 'Content-Type: application/json', 'Content-Length: 9', '', '{'],
  ],
])('a client that dribbles %s is let go', async (_what, lines) => {
  const patience = { headersTimeout: 100, requestTimeout: 200, connectionsCheckingInterval: 50 };
  const door = await openDoor({ host: '127.0.0.1', port: 0, patience });
  onTestFinished(() => door.close(0));
  door.serve(buildApp(fakeDeps()).fetch);
  const socket = connect(door.port, '127.0.0.1');
  socket.write(lines.join('\r\n'));
  expect(await text(socket)).toMatch(/^HTTP\/1\.1 408 /);
});

test('headers longer than anybody needs are refused', async () => {
  const { door } = await openApp();
  const answer = await talk(door.port, [
    'GET / HTTP/1.1',
    'Host: a',
    `X-Long: ${'x'.repeat(20_000)}`,
    '',
    '',
  ]);
  expect(answer).toMatch(/^HTTP\/1\.1 431 /);
});

test('TRACE is not a method here', async () => {
  const { door } = await openApp();
  const request = ['TRACE /v1/limits HTTP/1.1', 'Host: a', `X-Echo: ${TOKEN}`, 'Connection: close', '', ''];
  const answer = await talk(door.port, request);
  expect(answer).toMatch(/^HTTP\/1\.1 405 /);
  expect(answer).not.toContain(TOKEN);
});

test('two tokens in two headers are no token', async () => {
  const { door } = await openApp();
  const authorization = `Authorization: Bearer ${TOKEN}`;
  const answer = await talk(door.port, [
    'GET /v1/live HTTP/1.1',
    'Host: a',
    authorization,
    authorization,
    'Connection: close',
    '',
    '',
  ]);
  expect(answer).toMatch(/^HTTP\/1\.1 401 /);
});

test('a server about to go still answers, and lets nobody keep a connection', async () => {
  const { door, url } = await openApp();
  const staying = await fetch(`${url}/healthz`);
  door.endConnections();
  const leaving = await fetch(`${url}/healthz`);
  expect([staying.status, leaving.status]).toEqual([200, 200]);
  expect([staying.headers.get('connection'), leaving.headers.get('connection')]).toEqual([
    'keep-alive',
    'close',
  ]);
});

test('closing lets a request in hand finish and takes no new one', async () => {
  const inHand = Promise.withResolvers<void>();
  const goOn = Promise.withResolvers<void>();
  const deps = fakeDeps({
    isDatabaseUp: async () => {
      inHand.resolve();
      await goOn.promise;
      return true;
    },
  });
  const { door, url } = await openApp(deps);
  const slow = fetch(`${url}/readyz`);
  await inHand.promise;
  const closing = door.close(60_000);
  await expect(fetch(`${url}/healthz`)).rejects.toThrow();
  goOn.resolve();
  expect((await slow).status).toBe(200);
  await closing;
});

function head(length: string): string {
  const lines = [`PUT ${CHUNK_PATH} HTTP/1.1`, 'Host: a', 'Content-Type: application/json', length];
  return [...lines, `Authorization: Bearer ${TOKEN}`, 'Connection: close', '', ''].join('\r\n');
}

function pour(socket: Socket): NodeJS.Timeout {
  const piece = `10000\r\n${'x'.repeat(0x10000)}\r\n`;
  return setInterval(() => void (socket.writable && socket.write(piece)), 1);
}
