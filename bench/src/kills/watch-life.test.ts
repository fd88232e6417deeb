import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { watchLife } from './watch-life.ts';

test('a birth that is heard after the death of who was born is not the next life', async () => {
  let bornMs = 0;
  const { mourn, stop } = watchLife(() => bornMs);
  bornMs = Date.now() - 500;
  mourn();
  await sleep(100);
  const overMs = Date.now();
  expect(stop()[0]?.endMs).toBeGreaterThanOrEqual(overMs);
});

test('who is dead is so until the next one says that it is born', async () => {
  let bornMs = 0;
  const { mourn, stop } = watchLife(() => bornMs);
  mourn();
  bornMs = Date.now() + 1;
  await sleep(100);
  expect(stop()).toMatchObject([{ endMs: bornMs }]);
});
