import { expect, test } from 'vitest';
import { stretches } from '../testing/index.ts';
import { toDepth, toOffDepth } from './depth.ts';
import { sumMs } from './totals.ts';

function depth(text: string) {
  const segments = stretches(text);
  return toDepth(segments, sumMs(segments));
}

function offDepth(text: string) {
  const segments = stretches(text);
  return toOffDepth(segments, sumMs(segments));
}

test('M5: an unbroken session is as deep as can be, short or long', () => {
  // 10 min, c = 10: 10·10 ÷ (10·10) · 50 min, c = 25: 50·25 ÷ (25·50)
  expect(depth('10m on')).toEqual({ low: 1, high: 1 });
  expect(depth('50m on')).toEqual({ low: 1, high: 1 });
});

test('M5: the same minutes count more in one piece', () => {
  // 50 min, c = 25. One piece of 20: 20·20 ÷ 1250 = 0.32. Four of 5: 4·(5·5) ÷ 1250 = 0.08
  expect(depth('20m on, 30m off').low).toBeCloseTo(0.32, 12);
  expect(depth('5m on, 10m off, 5m on, 10m off, 5m on, 10m off, 5m on').low).toBeCloseTo(0.08, 12);
});

test('M5: beyond 25 minutes a longer stretch earns no more per minute', () => {
  // 100 min, c = 25: 60·25 ÷ (25·100) = 0.6
  expect(depth('60m on, 40m off').low).toBeCloseTo(0.6, 12);
});

test('M5: a gap of a minute is bridged and not counted', () => {
  // 31 min, c = 25: (10 + 20)·25 ÷ (25·31)
  expect(depth('10m on, 1m off, 20m on').low).toBeCloseTo(30 / 31, 12);
});

test('M5: depth is as wide as the unknown pages make it', () => {
  // 40 min, c = 25. low: 10·10 + 10·10 = 200 ÷ 1000; high: 40·25 ÷ 1000
  expect(depth('10m on, 20m unknown, 10m on')).toEqual({ low: 0.2, high: 1 });
});

test('M5: off depth is full after ten minutes', () => {
  // 60 min, c = 10. 20·10 + 5·5 + 5·5 = 250 ÷ 600
  expect(offDepth('20m off, 25m on, 5m off, 5m on, 5m off').low).toBeCloseTo(250 / 600, 12);
});

test('M5: off depth bridges nothing', () => {
  // 60 min, c = 10. 5·5 + 5·5 = 50 ÷ 600, not 10·10 ÷ 600
  expect(offDepth('5m off, 30s on, 5m off, 49.5m on').low).toBeCloseTo(50 / 600, 12);
});

test('M5: several off pages in a row are one run', () => {
  // 20 min, c = 10: 10·10 ÷ 200
  expect(offDepth('5m off a.test, 5m off b.test, 10m on').low).toBeCloseTo(0.5, 12);
});

test('M5: off depth is low when every unknown page is on, high when every one is off', () => {
  // 20 min, c = 10. low 5·5 ÷ 200; high 10·10 ÷ 200
  const { low, high } = offDepth('5m off, 5m unknown, 10m on');
  expect(low).toBeCloseTo(0.125, 12);
  expect(high).toBeCloseTo(0.5, 12);
});

test('M5: a session without length has no depth', () => {
  expect(toDepth([], 0)).toEqual({ low: 0, high: 0 });
  expect(toOffDepth([], 0)).toEqual({ low: 0, high: 0 });
});
