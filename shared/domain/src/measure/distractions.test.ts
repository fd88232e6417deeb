import { expect, test } from 'vitest';
import { stretches } from '../testing/index.ts';
import { toDistractions } from './distractions.ts';

const MINUTE = 60_000;

test('M6: a run over several off pages is one episode; under five minutes it is micro', () => {
  // 1 + 2 = 3 min (micro), 8 min, 2 min (micro) → total 13, median 3
  const text = '5m on, 1m off a.test, 2m off b.test, 5m on, 8m off a.test, 5m on, 2m off c.test';
  expect(toDistractions(stretches(text))).toEqual({
    count: 3,
    microCount: 2,
    totalMs: 13 * MINUTE,
    medianMs: 3 * MINUTE,
  });
});

test('M6: a glimpse under five seconds is no episode', () => {
  expect(toDistractions(stretches('5m on, 4999ms off, 5m on')).count).toBe(0);
  expect(toDistractions(stretches('5m on, 5000ms off, 5m on')).count).toBe(1);
});

test('M6: five minutes are no longer micro', () => {
  expect(toDistractions(stretches('5m off'))).toMatchObject({ count: 1, microCount: 0 });
});

test('M6: being away, unobserved, private, paused or on an unknown page ends an episode and is none', () => {
  for (const other of ['away', 'unobserved', 'private', 'unknown', 'pause'])
    expect(toDistractions(stretches(`1m off, 1m ${other}, 1m off`))).toEqual({
      count: 2,
      microCount: 2,
      totalMs: 2 * MINUTE,
      medianMs: MINUTE,
    });
});

test('M6: who was never distracted has no median', () => {
  expect(toDistractions(stretches('50m on'))).toEqual({
    count: 0,
    microCount: 0,
    totalMs: 0,
    medianMs: undefined,
  });
});
