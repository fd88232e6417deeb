import { expect, test } from 'vitest';
import { stretches } from '../testing/index.ts';
import { toStartLatency } from './start-latency.ts';

const MINUTE = 60_000;

test('M10: a minute on task without a break ends the latency where that minute began', () => {
  // 3 off, 59 s on is too short, 1 off, then 61 s on
  expect(toStartLatency(stretches('3m off, 59s on, 1m off, 61s on, 5m off'))).toEqual({
    low: 4 * MINUTE + 59_000,
    high: 4 * MINUTE + 59_000,
  });
});

test('M10: who starts at once has no latency, and support counts', () => {
  expect(toStartLatency(stretches('30s on, 30s support, 5m off'))).toEqual({ low: 0, high: 0 });
});

test('M10: pauses are not late', () => {
  expect(toStartLatency(stretches('2m off, 30m pause, 2m off, 5m on'))).toEqual({
    low: 4 * MINUTE,
    high: 4 * MINUTE,
  });
});

test('M10: a minute in two halves around a pause is not unbroken', () => {
  expect(toStartLatency(stretches('30s on, 1m pause, 30s on'))).toBeUndefined();
});

test('M10: the unknown pages decide between early and late', () => {
  expect(toStartLatency(stretches('1m off, 5m unknown, 5m on'))).toEqual({
    low: MINUTE,
    high: 6 * MINUTE,
  });
});

test('M10: where only unknown pages could be the start, it may never have come', () => {
  expect(toStartLatency(stretches('1m off, 5m unknown, 4m away'))).toEqual({
    low: MINUTE,
    high: 10 * MINUTE,
  });
});

test('M10: without any run of a minute there is no latency', () => {
  expect(toStartLatency(stretches('10m off, 59s on'))).toBeUndefined();
});
