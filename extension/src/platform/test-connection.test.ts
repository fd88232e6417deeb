import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { LIMITS } from '@locked-in/contracts';
import { afterEach, expect, test } from 'vitest';
import { testConnection } from './test-connection.ts';

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

async function listen(onRequest: RequestListener): Promise<string> {
  const server = createServer(onRequest).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  closing.push(() => server.close().closeAllConnections());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function answering(status: number, type: string, body: string): Promise<string> {
  return listen((_request, response) => {
    response.writeHead(status, { 'content-type': type }).end(body);
  });
}

/** A server of ours that knows the token `known` and whose clock goes wrong by `offMs`. */
function ours(offMs = 0): Promise<string> {
  return listen(({ url, headers }, response) => {
    const isKnown = url === '/v1/limits' || headers.authorization === 'Bearer known';
    const date = new Date(Date.now() + offMs).toUTCString();
    response.writeHead(url === '/v1/limits' ? 200 : isKnown ? 404 : 401, {
      'content-type': isKnown && url === '/v1/limits' ? 'application/json' : 'application/problem+json',
      date,
    });
    response.end(JSON.stringify(LIMITS));
  });
}

function ask(serverUrl: string, token?: string, isOnline = true) {
  const deps = { fetch, now: Date.now, newId: () => crypto.randomUUID(), isOnline: () => isOnline };
  return testConnection({ serverUrl, token }, deps);
}

test('a server of ours that knows this browser is fine', async () => {
  expect(await ask(await ours(), 'known')).toMatchObject({ kind: 'fine' });
});

test('a server that has forgotten this browser is told apart from one that is away', async () => {
  expect(await ask(await ours(), 'forgotten')).toEqual({ kind: 'revoked' });
});

test('a clock that is far from the server’s is measured', async () => {
  const finding = await ask(await ours(-3 * 60 * 60_000), 'known');
  const aheadMs = finding.kind === 'fine' ? (finding.aheadMs ?? 0) : 0;
  expect(Math.abs(aheadMs - 3 * 60 * 60_000)).toBeLessThan(60_000);
});

test.each([
  ['a login page that says 200 to everything', 200, 'text/html', '<h1>Hotel</h1>', 'not-ours'],
  ['another program that speaks JSON', 200, 'application/json', '{"hello":1}', 'not-ours'],
  ['JSON that is none', 200, 'application/json', '<h1>', 'not-ours'],
  ['a proxy without a server behind it', 502, 'text/html', '<h1>Bad gateway</h1>', 'status'],
  ['a server of ours that is busy', 503, 'application/problem+json', '{}', 'status'],
])('%s is named', async (_what, status, type, body, kind) => {
  expect(await ask(await answering(status, type, body))).toEqual({ kind, status });
});

test('a port on which nothing listens gives no answer', async () => {
  const url = await ours();
  for (const close of closing.splice(0)) close();
  expect(await ask(url)).toEqual({ kind: 'no-answer' });
  expect(await ask(url.replace('http:', 'https:'))).toEqual({ kind: 'no-answer-or-certificate' });
});

test('without a network only servers elsewhere are offline', async () => {
  const deps = {
    fetch: () => Promise.reject(new TypeError()),
    now: Date.now,
    newId: () => '',
    isOnline: () => false,
  };
  expect(await testConnection({ serverUrl: 'https://focus.example' }, deps)).toEqual({ kind: 'offline' });
  expect(await testConnection({ serverUrl: 'http://localhost:1' }, deps)).toEqual({ kind: 'no-answer' });
});

test('a page that may not be read is something else, not silence', async () => {
  const deps = {
    fetch: async (_address: unknown, init?: RequestInit) => {
      if (init?.mode !== 'no-cors') throw new TypeError();
      return new Response();
    },
    now: Date.now,
    newId: () => '',
    isOnline: () => true,
  };
  expect(await testConnection({ serverUrl: 'http://192.168.1.2' }, deps)).toEqual({ kind: 'not-ours' });
});
