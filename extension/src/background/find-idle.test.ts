import { expect, test } from 'vitest';
import { findIdleMs } from './find-idle.ts';

/** A browser in which nothing has been touched for so long. */
function untouchedFor(seconds: number) {
  const asked: number[] = [];
  const ask = async (within: number) => {
    asked.push(within);
    return seconds >= within ? ('idle' as const) : ('active' as const);
  };
  return { ask, asked };
}

test.each([60, 60.4, 61.2, 63, 66.9, 90, 1_800, 8 * 60 * 60])(
  '%d s without input are found',
  async (seconds) => {
    const { ask } = untouchedFor(seconds);
    expect(Math.abs((await findIdleMs(ask)) - seconds * 1000)).toBeLessThanOrEqual(500);
  },
);

test('idle that is told at once takes one question', async () => {
  const { ask, asked } = untouchedFor(60.2);
  await findIdleMs(ask);
  expect(asked).toEqual([61]);
});

test('a whole night takes few questions, and longer is a day at most', async () => {
  const night = untouchedFor(12 * 60 * 60);
  await findIdleMs(night.ask);
  expect(night.asked.length).toBeLessThan(40);
  expect(await findIdleMs(async () => 'idle')).toBeLessThanOrEqual(24 * 60 * 60 * 1000 + 500);
});
