import { expect, test } from 'vitest';
import { stretches } from '../testing/index.ts';
import { toDrift } from './drift.ts';

function drift(text: string) {
  return toDrift(stretches(text));
}

test('M12, worked by hand', () => {
  /*
   *     length 30, thirds of 10
   *     first   on 8, off 2              share 0.8
   *     last    on 3, off 7              share 0.3     drift −0.5
   */
  const { low, high } = drift('8m on, 2m off, 10m on, 3m on, 7m off') ?? {};
  expect(low).toBeCloseTo(-0.5, 12);
  expect(high).toBeCloseTo(-0.5, 12);
});

test('M12: who warms up drifts upwards', () => {
  expect(drift('10m off, 20m on')).toEqual({ low: 1, high: 1 });
});

test('M12: unknown pages may have been on at one end and off at the other', () => {
  // first on 5, unknown 5: 0.5 … 1; last on 10: 1 → 0 … 0.5
  expect(drift('5m on, 5m unknown, 20m on')).toEqual({ low: 0, high: 0.5 });
  // first 0 … 1, last 0 … 1
  expect(drift('30m unknown')).toEqual({ low: -1, high: 1 });
});

test('M12: thirds are of session time: a pause is no third', () => {
  // 10 on | pause 60 | 10 on, 10 off: last third all off
  expect(drift('10m on, 60m pause, 10m on, 10m off')).toEqual({ low: -1, high: -1 });
});

test('M12: time away is not in the share; a third without anything held says nothing', () => {
  // last third: on 2, off 2, away 6 → 0.5
  expect(drift('20m on, 2m on, 2m off, 6m away')).toEqual({ low: -0.5, high: -0.5 });
  expect(drift('20m on, 10m away')).toBeUndefined();
  expect(toDrift([])).toBeUndefined();
});
