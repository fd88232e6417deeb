import { expect, test } from 'vitest';
import { stretches } from '../testing/index.ts';
import { toCoverage } from './coverage.ts';
import { toTotals } from './totals.ts';

function coverage(text: string): number {
  return toCoverage(toTotals(stretches(text)));
}

test('M1: held and away are observed, private pages too', () => {
  // (20 + 5 + 10 + 5) ÷ 50, the pause is not in the session
  expect(coverage('20m on, 5m off media, 30m pause, 10m private, 5m away, 10m unobserved')).toBe(40 / 50);
});

test('M1: being away is known, being unobserved is not', () => {
  expect(coverage('10m away')).toBe(1);
  expect(coverage('10m unobserved')).toBe(0);
});

test('M1: a session without length is not covered', () => {
  expect(toCoverage(toTotals([]))).toBe(0);
});
