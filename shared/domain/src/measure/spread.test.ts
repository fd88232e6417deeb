import { expect, test } from 'vitest';
import { median, toSpread } from './spread.ts';

test('the median of an even number of durations lies halfway, rounded to the millisecond', () => {
  expect(median([1, 2, 3, 4])).toBe(3);
  expect(median([10, 20])).toBe(15);
  expect(median([7])).toBe(7);
  expect(median([])).toBeUndefined();
});

test('quantiles do not depend on the order', () => {
  expect(toSpread([5, 1, 4, 2, 3])).toEqual({ medianMs: 3, p75Ms: 4, p90Ms: 5 });
});
