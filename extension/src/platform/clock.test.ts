import { expect, test } from 'vitest';
import { createClock } from './clock.ts';

function createTime() {
  const time = { wall: 1_000_000, ticks: 0 };
  const clock = createClock(
    () => time.wall,
    () => time.ticks,
  );
  const pass = (ms: number) => {
    time.wall += ms;
    time.ticks += ms;
  };
  return { time, clock, pass };
}

test('time passes as it ticks', () => {
  const { clock, pass } = createTime();
  pass(1_234.4);
  expect(clock.now()).toBe(1_001_234);
});

test('a clock that is set back changes no duration', () => {
  const { time, clock, pass } = createTime();
  pass(1_000);
  time.wall -= 2 * 60 * 60 * 1000;
  pass(1_000);
  expect(clock.now()).toBe(1_002_000);
});

test('small corrections are not followed', () => {
  const { time, clock, pass } = createTime();
  time.wall += 1_900;
  pass(100);
  expect(clock.now()).toBe(1_000_100);
});

test('after sleep the wall clock is right', () => {
  const { time, clock, pass } = createTime();
  time.wall += 8 * 60 * 60 * 1000;
  pass(1_000);
  expect(clock.now()).toBe(time.wall);
});

test('a new life never begins before the last proof of life', () => {
  const { clock, pass } = createTime();
  clock.notBefore(1_500_000);
  expect(clock.now()).toBe(1_500_000);
  pass(1_000);
  expect(clock.now()).toBe(1_501_000);
  clock.notBefore(1_200_000);
  expect(clock.now()).toBe(1_501_000);
});
