import { expect, test } from 'vitest';
import { serveHealth } from './health.ts';

test('a worker tells its numbers to who has the token for them', async () => {
  const metrics = {
    token: 'a-token-for-prometheus',
    read: async () => ({ contentType: 'text/plain', text: 'x 1\n' }),
  };
  const health = await serveHealth({ host: '127.0.0.1', port: 0, isReady: async () => true, metrics });
  const ask = (authorization: string) => fetch(`${health.url}/metrics`, { headers: { authorization } });
  expect((await ask('Bearer a-token-for-prometheuS')).status).toBe(401);
  expect(await (await ask('Bearer a-token-for-prometheus')).text()).toBe('x 1\n');
  await health.close();
});

test('a running worker is alive, and ready when it can work', async () => {
  let isReady = false;
  const health = await serveHealth({ host: '127.0.0.1', port: 0, isReady: async () => isReady });
  const status = async (path: string) => (await fetch(health.url + path)).status;
  expect(await status('/healthz')).toBe(200);
  expect(await status('/readyz')).toBe(503);
  isReady = true;
  expect(await status('/readyz')).toBe(200);
  expect(await status('/anything-else')).toBe(404);
  await health.close();
});
