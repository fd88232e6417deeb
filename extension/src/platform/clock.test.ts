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

test('whoever was silent for too long was stopped, and lived until the last word', () => {
  const { clock, pass } = createTime();
  pass(40_000);
  clock.now();
  pass(80_000);
  clock.now();
  expect(clock.takeLeap()).toBeUndefined();
  pass(150_000);
  expect(clock.now()).toBe(1_270_000);
  expect(clock.takeLeap()).toEqual({ fromMs: 1_120_000, toMs: 1_270_000 });
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

const HOUR = 60 * 60 * 1000;

/** The next life of the worker, which has seen nothing of the one before but what that one stored. */
function nextLife(time: { wall: number; ticks: number }) {
  time.ticks = 0;
  return createClock(
    () => time.wall,
    () => time.ticks,
  );
}

test('a clock set back while the worker is dead loses no time of the next lives', () => {
  const { time, clock, pass } = createTime();
  pass(10_000);
  const [trueMs, trueAheadMs] = [clock.now(), clock.aheadMs()];
  time.wall -= 2 * HOUR;
  const second = nextLife(time);
  second.notBefore(trueMs, trueAheadMs);
  expect(second.now()).toBe(trueMs);
  pass(5_000);
  const [seenMs, aheadMs] = [second.now(), second.aheadMs()];
  expect(aheadMs).toBe(2 * HOUR);
  time.wall += 60_000;
  const third = nextLife(time);
  third.notBefore(seenMs, aheadMs);
  expect(third.now()).toBe(trueMs + 5_000 + 60_000);
});

test('a clock set back while the worker lives goes on in the next life', () => {
  const { time, clock, pass } = createTime();
  time.wall -= 2 * HOUR;
  pass(10_000);
  const [seenMs, aheadMs] = [clock.now(), clock.aheadMs()];
  time.wall += 45_000;
  const next = nextLife(time);
  next.notBefore(seenMs, aheadMs);
  expect(next.now()).toBe(seenMs + 45_000);
});

test('a clock that was put right again while the worker was dead is believed', () => {
  const { time, clock, pass } = createTime();
  time.wall -= 2 * HOUR;
  pass(10_000);
  const [seenMs, aheadMs] = [clock.now(), clock.aheadMs()];
  time.wall += 2 * HOUR + 30_000;
  const next = nextLife(time);
  next.notBefore(seenMs, aheadMs);
  expect(next.now()).toBe(seenMs + 30_000);
});

test('a clock that was put right again while the worker lives is no leap', () => {
  const { time, clock, pass } = createTime();
  time.wall -= 2 * HOUR;
  pass(10_000);
  clock.now();
  time.wall += 2 * HOUR;
  pass(1_000);
  expect(clock.now()).toBe(1_011_000);
  expect(clock.takeLeap()).toBeUndefined();
});

test('a clock set forward is told as a leap, once, and the time before it stays as long as it was', () => {
  const { time, clock, pass } = createTime();
  pass(20_000);
  time.wall += 2 * HOUR;
  expect(clock.now()).toBe(1_020_000 + 2 * HOUR);
  expect(clock.takeLeap()).toEqual({ fromMs: 1_020_000, toMs: 1_020_000 + 2 * HOUR });
  expect(clock.takeLeap()).toBeUndefined();
  pass(5_000);
  expect(clock.now()).toBe(1_025_000 + 2 * HOUR);
});
