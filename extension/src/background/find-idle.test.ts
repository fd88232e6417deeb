import { expect, test } from 'vitest';
import { findIdleMs } from './find-idle.ts';

/** A browser in which nothing has been touched for so long, and is not touched while it is asked. */
function untouchedFor(seconds: number) {
  const asked: number[] = [];
  let waitedMs = 0;
  const ask = async (within: number) => {
    asked.push(within);
    return seconds * 1000 + waitedMs >= within * 1000 ? ('idle' as const) : ('active' as const);
  };
  const find = () =>
    findIdleMs(ask, async (ms) => {
      waitedMs += ms;
    });
  return { asked, find, untouchedMs: () => seconds * 1000 + waitedMs };
}

test.each([60, 60.4, 61.2, 63, 66.9])('%d s without input are found to the tenth', async (seconds) => {
  const { find, untouchedMs } = untouchedFor(seconds);
  const foundMs = await find();
  expect(Math.abs(foundMs - untouchedMs())).toBeLessThanOrEqual(50);
});

test.each([90, 1_800, 8 * 60 * 60])('%d s without input are found to the second', async (seconds) => {
  const { find, untouchedMs } = untouchedFor(seconds);
  expect(Math.abs((await find()) - untouchedMs())).toBeLessThanOrEqual(500);
  expect(untouchedMs()).toBe(seconds * 1000);
});

test('somebody who comes back while it is asked is not waited for', async () => {
  let asked = 0;
  const ask = async () => {
    asked += 1;
    return 'active' as const;
  };
  expect(await findIdleMs(ask, async () => undefined)).toBe(61_500);
  expect(asked).toBe(11);
});

test('idle that is told at once takes one question, until the second is full', async () => {
  const { asked, find } = untouchedFor(60.2);
  await find();
  expect(new Set(asked)).toEqual(new Set([61]));
  expect(asked.length).toBe(9);
});

test('a whole night takes few questions, and longer is a day at most', async () => {
  const night = untouchedFor(12 * 60 * 60);
  await night.find();
  expect(night.asked.length).toBeLessThan(40);
  const forever = await findIdleMs(
    async () => 'idle',
    async () => undefined,
  );
  expect(forever).toBeLessThanOrEqual(24 * 60 * 60 * 1000 + 500);
});
