import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatCivilDay, toCivilDay, weekdayOf, yearOf } from './civil-date.ts';

const DAY_MS = 86_400_000;

test('days are counted from 1 January 1970, a Thursday', () => {
  expect(toCivilDay(1970, 1, 1)).toBe(0);
  expect(toCivilDay(1969, 12, 31)).toBe(-1);
  expect(weekdayOf(0)).toBe(3);
  expect(weekdayOf(-4)).toBe(6);
});

test('leap years are those of Gregory', () => {
  expect(toCivilDay(2000, 3, 1) - toCivilDay(2000, 2, 28)).toBe(2);
  expect(toCivilDay(2100, 3, 1) - toCivilDay(2100, 2, 28)).toBe(1);
  expect(formatCivilDay(toCivilDay(2028, 2, 29))).toBe('2028-02-29');
});

test('every date agrees with the calendar of the machine', () => {
  fc.assert(
    fc.property(fc.integer({ min: -300_000, max: 2_000_000 }), (day) => {
      const date = new Date(day * DAY_MS);
      expect(toCivilDay(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate())).toBe(day);
      expect(yearOf(day)).toBe(date.getUTCFullYear());
      expect(formatCivilDay(day)).toBe(date.toISOString().slice(0, 10));
      expect(weekdayOf(day)).toBe((date.getUTCDay() + 6) % 7);
    }),
  );
});
