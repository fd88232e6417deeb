import { expect, test } from 'vitest';
import { stretches } from '../testing/index.ts';
import { partOf } from './part.ts';

test('a part of session time is cut where it begins and ends, and does not count pauses', () => {
  const segments = stretches('6s on, 5s off, 10s pause, 4s on');
  const spans = (fromMs: number, toMs: number) =>
    partOf(segments, fromMs, toMs).map(({ startMs, endMs }) => [startMs, endMs]);
  expect(spans(0, 4_000)).toEqual([[0, 4_000]]);
  expect(spans(8_000, 13_000)).toEqual([
    [8_000, 11_000],
    [21_000, 23_000],
  ]);
  expect(spans(11_000, Infinity)).toEqual([[21_000, 25_000]]);
  expect(spans(4_000, 4_000)).toEqual([]);
});
