import { expect, test } from 'vitest';
import { clockOf, minutesIntoDay } from './day-clock.ts';

test('a day begins at 04:00 of the wall clock', () => {
  expect(minutesIntoDay(Date.parse('2026-11-16T03:00Z'), 'Europe/Berlin')).toBe(0);
  expect(minutesIntoDay(Date.parse('2026-11-16T08:30Z'), 'Europe/Berlin')).toBe(5 * 60 + 30);
});

test('the small hours belong to the day before', () => {
  expect(minutesIntoDay(Date.parse('2026-11-16T01:30Z'), 'UTC')).toBe(21 * 60 + 30);
});

test('summer time moves the wall clock and not the picture', () => {
  const nineOClock = ['2026-10-24T07:00Z', '2026-10-25T08:00Z'].map((at) => Date.parse(at));
  expect(nineOClock.map((ms) => minutesIntoDay(ms, 'Europe/Berlin'))).toEqual([300, 300]);
});

test('minutes into the day read as a clock', () => {
  expect([0, 300, 20 * 60].map(clockOf)).toEqual(['04:00', '09:00', '00:00']);
});
