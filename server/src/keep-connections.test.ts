import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { expect, onTestFinished, test, vi } from 'vitest';
import { buildApp } from './app.ts';
import { openDoor } from './open-door.ts';
import { fakeDeps } from './testing/fake-deps.ts';

const ROOMY = { most: 100, idle: 100, ofAddress: 100, streams: 1_000 };
const QUESTION = 'GET /healthz HTTP/1.1\r\nHost: a\r\n\r\n';

async function openTo(bounds: Partial<typeof ROOMY>, { isBehindProxies = false, deps = fakeDeps() } = {}) {
  const door = await openDoor({
    host: '127.0.0.1',
    port: 0,
    bounds: { ...ROOMY, ...bounds },
    isBehindProxies,
  });
  onTestFinished(() => door.close(0));
  door.serve(buildApp(deps).fetch);
  return door;
}

/** A connection from this address that stays open after its first answer, if it is given one. */
async function come(port: number, localAddress = '127.0.0.1'): Promise<Socket> {
  const socket = connect({ port, host: '127.0.0.1', localAddress });
  socket.on('error', () => {}); // being sent away is what is looked for
  socket.write(QUESTION);
  await Promise.race([once(socket, 'data'), once(socket, 'close')]);
  return socket;
}

const areOpen = (sockets: readonly Socket[]) => sockets.map(({ closed }) => !closed);

test('of connections on which nothing is asked the one silent longest makes room, and all are answered', async () => {
  const { port } = await openTo({ idle: 2 });
  const sockets = [await come(port), await come(port), await come(port), await come(port)];
  await vi.waitFor(() => expect(areOpen(sockets)).toEqual([false, false, true, true]));
  expect(sockets.map(({ bytesRead }) => bytesRead > 0)).toEqual([true, true, true, true]);
});

test('who asks again is not the one silent longest', async () => {
  const { port } = await openTo({ idle: 2 });
  const [first, second] = [await come(port), await come(port)];
  first.write(QUESTION);
  await once(first, 'data');
  const third = await come(port);
  await vi.waitFor(() => expect(areOpen([first, second, third])).toEqual([true, false, true]));
});

test('who connects and says nothing makes room as well', async () => {
  const { port } = await openTo({ idle: 1 });
  const silent = connect({ port, host: '127.0.0.1' });
  silent.on('error', () => {}); // being sent away is what is looked for
  await once(silent, 'connect');
  await come(port);
  await vi.waitFor(() => expect(silent.closed).toBe(true));
});

test('whoever waits for an answer is not silent', async () => {
  const inHand = Promise.withResolvers<void>();
  const goOn = Promise.withResolvers<void>();
  const isDatabaseUp = () => {
    inHand.resolve();
    return goOn.promise.then(() => true);
  };
  const { port } = await openTo({ idle: 1 }, { deps: fakeDeps({ isDatabaseUp }) });
  const waiting = connect({ port, host: '127.0.0.1' });
  waiting.write(QUESTION.replace('healthz', 'readyz'));
  await inHand.promise;
  for (const _ of [1, 2, 3]) await come(port);
  goOn.resolve();
  expect((await once(waiting, 'data'))[0].toString()).toMatch(/^HTTP\/1\.1 200 /);
  waiting.destroy();
});

test('one address cannot hold most connections; another still comes in', async () => {
  const { port } = await openTo({ ofAddress: 2 });
  const greedy = [await come(port), await come(port), await come(port)];
  await vi.waitFor(() => expect(areOpen(greedy)).toEqual([true, true, false]));
  const other = await come(port, '127.0.0.2');
  expect(other.bytesRead).toBeGreaterThan(0);
  greedy[0]?.destroy();
  await vi.waitFor(async () => expect((await come(port)).bytesRead).toBeGreaterThan(0));
});

test('behind proxies all come from one address', async () => {
  const { port } = await openTo({ ofAddress: 1 }, { isBehindProxies: true });
  const all = [await come(port), await come(port), await come(port)];
  expect(all.map(({ bytesRead }) => bytesRead > 0)).toEqual([true, true, true]);
});

test('where there may be no more connections the next is closed, and those that are there are answered', async () => {
  const { port } = await openTo({ most: 1 });
  const first = await come(port);
  const second = connect({ port, host: '127.0.0.1' });
  expect(await text(second).catch(() => '')).toBe('');
  first.write(QUESTION);
  expect((await once(first, 'data'))[0].toString()).toMatch(/^HTTP\/1\.1 200 /);
});
