import { expect, test } from 'vitest';
import { stretches } from '../testing/index.ts';
import { toDwell } from './dwell.ts';
import { toStays } from './stays.ts';

function dwell(text: string) {
  return toDwell(toStays(stretches(text)));
}

test('M4: pages of one site are one stay on it', () => {
  // a 2 + 3 = 5 min, b 1 min, a 3 min → sorted 1, 3, 5
  // median 3; p75 at place 1.5: 3 + 0.5·2 = 4; p90 at place 1.8: 3 + 0.8·2 = 4.6
  expect(dwell('2m on a.test/1, 3m on a.test/2, 1m off b.test, 3m on a.test/1')).toEqual({
    medianMs: 180_000,
    p75Ms: 240_000,
    p90Ms: 276_000,
  });
});

test('M4: time without a page is not dwelt anywhere, and ends a stay', () => {
  expect(dwell('2m on a.test, 10m away, 4m on a.test')).toEqual({
    medianMs: 180_000,
    p75Ms: 210_000,
    p90Ms: 228_000,
  });
  expect(dwell('10m away, 10m unobserved, 10m private')).toBeUndefined();
});

test('M4: a glimpse elsewhere does not cut a stay in two', () => {
  expect(dwell('2m on a.test, 2s off b.test, 2m on a.test')?.medianMs).toBe(242_000);
});
