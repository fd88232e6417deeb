import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { type LiveNews, readStream } from './live-stream.ts';

const SESSION_ID = '00000000-0000-4000-8000-000000000001';
const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

type Connection = { readonly lastEventId: string | undefined; readonly response: ServerResponse };

/** Calls `onConnect` for every connection, with its number. */
async function listen(onConnect: (connection: Connection, index: number) => void) {
  let index = 0;
  const server = createServer((request, response) => {
    const lastEventId = request.headers['last-event-id'];
    onConnect({ lastEventId: lastEventId?.toString(), response }, index);
    index += 1;
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  closing.push(() => server.close().closeAllConnections());
  const { port } = server.address() as AddressInfo;
  return { serverUrl: `http://127.0.0.1:${port}`, token: 'secret' };
}

function stream(response: ServerResponse): ServerResponse {
  return response.writeHead(200, { 'content-type': 'text/event-stream' });
}

function message(id: number, event: LiveNews): string {
  return `id: ${id}\nevent: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`;
}

/** Reads until `count` news have come. */
async function collect(access: { serverUrl: string; token: string }, count: number) {
  const news: LiveNews[] = [];
  const done = new AbortController();
  const onNews = (one: LiveNews) => {
    news.push(one);
    if (news.length === count) done.abort();
  };
  await readStream(access, { onNews, signal: done.signal, random: () => 0 });
  return news;
}

const ready: LiveNews = { type: 'analysis-ready', sessionId: SESSION_ID };

test('news are read wherever the network cuts them', async () => {
  const access = await listen(({ response }) => {
    const text = `: open\n\n${message(1, ready)}: ping\n\n${message(2, { type: 'report-ready', week: '2026-W47' })}`;
    stream(response).write(text.slice(0, 45));
    setTimeout(() => response.write(text.slice(45)), 20);
  });
  expect(await collect(access, 2)).toEqual([ready, { type: 'report-ready', week: '2026-W47' }]);
});

test('after a broken line it goes on behind what was read last', async () => {
  const asked: (string | undefined)[] = [];
  const access = await listen(({ lastEventId, response }, index) => {
    asked.push(lastEventId);
    stream(response).write(message(index + 7, ready));
    if (index === 0) setTimeout(() => response.destroy(), 20);
  });
  expect(await collect(access, 2)).toEqual([ready, ready]);
  expect(asked).toEqual([undefined, '7']);
});

test('missed news ask for everything to be read again', async () => {
  const access = await listen(({ response }) => {
    stream(response).write('id: 9\nevent: resync\ndata: {"type":"resync"}\n\n');
  });
  expect(await collect(access, 1)).toEqual([{ type: 'resync' }]);
});

test('what is not understood is passed over', async () => {
  const access = await listen(({ response }) => {
    const strange = 'event: x\ndata: {"type":"member-started"}\n\ndata: {broken\n\n';
    stream(response).write(strange + message(1, ready));
  });
  expect(await collect(access, 1)).toEqual([ready]);
});

test('a revoked browser stops listening', async () => {
  const access = await listen(({ response }) => void response.writeHead(401).end());
  expect(await collect(access, 1)).toEqual([]);
});

test('what a busy server asks to wait is waited before it is asked again', async () => {
  const times: number[] = [];
  const access = await listen(({ response }, index) => {
    times.push(performance.now());
    if (index === 0) return void response.writeHead(503, { 'retry-after': '2' }).end();
    stream(response).write(message(1, ready));
  });
  expect(await collect(access, 1)).toEqual([ready]);
  expect(Number(times[1]) - Number(times[0])).toBeGreaterThanOrEqual(1_900);
});
