import { expect, test } from 'vitest';
import { serveHealth } from './health.ts';

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
