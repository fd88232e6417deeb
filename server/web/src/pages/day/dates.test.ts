import { expect, test } from 'vitest';
import { isDate, nextDate, previousDate, weekOfDate } from './dates.ts';

test('only days that exist are days', () => {
  expect(['2026-11-20', '2028-02-29'].every(isDate)).toBe(true);
  expect(['2026-02-30', '2026-11-2', 'today', '', '2026-13-01'].some(isDate)).toBe(false);
});

test('a day is followed by the next, across months, years and nights in which clocks change', () => {
  expect(nextDate('2026-12-31')).toBe('2027-01-01');
  expect(previousDate('2026-10-26')).toBe('2026-10-25');
  expect(nextDate('2028-02-28')).toBe('2028-02-29');
});

test('which week a day belongs to depends on where weeks begin', () => {
  expect(weekOfDate('2026-11-22', 1)).toBe('2026-W47');
  expect(weekOfDate('2026-11-22', 7)).toBe('2026-W48');
});
