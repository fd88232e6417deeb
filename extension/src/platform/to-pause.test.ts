import { expect, test } from 'vitest';
import { toPauseMs } from './to-pause.ts';

const half = () => 0.5;
const highest = () => 0.999_999;

test('a server that does not answer is asked ever more seldom, up to every quarter of an hour', () => {
  const pauses = [1, 2, 3, 12, 500].map((failures) => toPauseMs({ failures }, half));
  expect(pauses).toEqual([2_500, 5_000, 10_000, 450_000, 450_000]);
  expect(toPauseMs({ failures: 500 }, highest)).toBeLessThanOrEqual(15 * 60_000);
});

test('two browsers that failed at once do not come back at once', () => {
  expect(toPauseMs({ failures: 8 }, () => 0.2)).not.toBe(toPauseMs({ failures: 8 }, () => 0.7));
});

test('nobody is asked again within a second', () => {
  expect(toPauseMs({ failures: 1 }, () => 0)).toBe(1_000);
});

test('what the server asked for is waited for in full', () => {
  expect(toPauseMs({ failures: 1, retryAfterMs: 60_000 }, () => 0)).toBe(60_000);
  expect(toPauseMs({ failures: 9, retryAfterMs: 60_000 }, highest)).toBeLessThanOrEqual(66_000);
});
