import { expect, test } from 'vitest';
import { stretches } from '../testing/index.ts';
import { toCoverage } from './coverage.ts';
import { toOnTaskShare } from './on-task-share.ts';
import { toTotals } from './totals.ts';

const MINUTE = 60_000;

/**
 *     min   0    20     25    30       35       45    50         60
 *           [on ][support][off][unknown][private ][away][unobserved]      pause of 7 min after off: not in S
 *     length 60 · held 45 · away 5 · unobserved 10
 *     on-task 20 + 5 = 25, with unknown 5 and private 10: 40
 *     off 5, with unknown and private: 20
 */
const hour = stretches(
  '20m on, 5m support media, 5m off, 7m pause, 5m unknown, 10m private, 5m away, 10m unobserved',
);

test('a session divides into held, away and unobserved, held into on-task and off', () => {
  expect(toTotals(hour)).toEqual({
    lengthMs: 60 * MINUTE,
    heldMs: 45 * MINUTE,
    awayMs: 5 * MINUTE,
    unobservedMs: 10 * MINUTE,
    onTaskMs: { low: 25 * MINUTE, high: 40 * MINUTE },
    offMs: { low: 5 * MINUTE, high: 20 * MINUTE },
  });
});

test('M1: coverage counts being away as known', () => {
  // (45 + 5) ÷ 60
  expect(toCoverage(toTotals(hour))).toBeCloseTo(50 / 60, 12);
  expect(toCoverage(toTotals(stretches('10m away')))).toBe(1);
  expect(toCoverage(toTotals(stretches('10m unobserved')))).toBe(0);
});

test('M1: a session without length is not covered', () => {
  expect(toCoverage(toTotals([]))).toBe(0);
});

test('M2: the on-task share is of held time, and as wide as the unknown pages make it', () => {
  // 25 ÷ 45 … 40 ÷ 45
  const share = toOnTaskShare(toTotals(hour));
  expect(share?.low).toBeCloseTo(25 / 45, 12);
  expect(share?.high).toBeCloseTo(40 / 45, 12);
});

test('M2: without unknown pages the share is a point', () => {
  expect(toOnTaskShare(toTotals(stretches('3m on, 1m off')))).toEqual({ low: 0.75, high: 0.75 });
});

test('M2: who held nothing has no share', () => {
  expect(toOnTaskShare(toTotals(stretches('5m away, 5m unobserved')))).toBeUndefined();
});
