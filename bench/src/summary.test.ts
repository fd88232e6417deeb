import { expect, test } from 'vitest';
import { parseOptions } from './options.ts';
import { median, percentile, summarise } from './summary.ts';

test('the median of an even number lies between the middle two', () => {
  expect([median([3, 1, 2]), median([4, 1, 3, 2])]).toEqual([2, 2.5]);
});

test('percentiles are values that occurred', () => {
  const values = Array.from({ length: 200 }, (_, index) => 200 - index);
  expect([percentile(values, 0.5), percentile(values, 0.99), percentile([7], 0.99)]).toEqual([100, 198, 7]);
});

test('a line holds medians, and of the ratios that of the run in the middle', () => {
  const run = (eventsPerSecond: number, acceptedMs: readonly number[]) => ({
    eventsPerSecond,
    acceptedMs,
    refused: 1,
    cpuMicros: { server: eventsPerSecond / 10 },
  });
  const measured = {
    product: [run(400, [1, 2, 3]), run(600, [4, 5, 6]), run(500, [7, 8, 9])],
    ceiling: [run(1_000, []), run(1_000, []), run(2_000, [])],
  };
  expect(summarise('cluster', parseOptions(['--chunks', '3']), measured)).toEqual({
    mode: 'cluster',
    chunks: 3,
    eventsPerChunk: 100,
    eventsPerSecond: 500,
    acceptedP50Ms: 5,
    acceptedP99Ms: 6,
    ceilingEventsPerSecond: 1_000,
    ratio: 0.4,
    runs: 3,
    browsers: 32,
    refused: 3,
    cpuMicrosAChunk: { product: { server: 50 }, ceiling: { server: 100 } },
  });
});
