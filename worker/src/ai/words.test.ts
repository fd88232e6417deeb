import { expect, test } from 'vitest';
import { sayCount, sayDuration, sayDurations, sayShare } from './words.ts';

test.each([
  [0, '0 s'],
  [59_499, '59 s'],
  [59_500, '1 min'],
  [89_999, '1 min'],
  [90_000, '2 min'],
  [3_569_999, '59 min'],
  [3_570_000, '1 h 00 min'],
  [5_400_000, '1 h 30 min'],
  [90_000_000, '25 h 00 min'],
])('%i ms is said as %s', (ms, said) => {
  expect(sayDuration(ms)).toBe(said);
});

test('ends that print alike are one duration', () => {
  expect(sayDurations({ low: 600_000, high: 610_000 })).toBe('10 min');
  expect(sayDurations({ low: 600_000, high: 660_000 })).toBe('between 10 min and 11 min');
});

test('shares and counts are said in whole numbers', () => {
  expect(sayShare(0.625)).toBe('63 %');
  expect(sayCount(1, 'stay', 'stays')).toBe('1 stay');
  expect(sayCount(0, 'stay', 'stays')).toBe('0 stays');
});
