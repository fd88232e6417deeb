import { dayOf } from '@locked-in/domain';
import { expect, test } from 'vitest';
import { readOwnDay, toCalendar } from './own-calendar.ts';

const BERLIN = 'Europe/Berlin';

test('of what a server answers, the beginning of the day and the fixed zone are kept', () => {
  expect(readOwnDay({ goals: [], dayStartMinutes: 0, fixedTimeZone: BERLIN })).toEqual({
    dayStartMinutes: 0,
    fixedTimeZone: BERLIN,
  });
  expect(readOwnDay({ goals: [] })).toEqual({});
});

test.each([[-1], [1440], [90.5], ['04:00'], [null]])('a day does not begin at %j', (dayStartMinutes) => {
  expect(readOwnDay({ dayStartMinutes })).toEqual({});
});

test.each([['Mars/Olympus'], [7], [null]])('%j is no zone', (fixedTimeZone) => {
  expect(readOwnDay({ fixedTimeZone })).toEqual({});
});

test('without a word of a server the day begins at four in the morning, where the browser is', () => {
  const calendar = toCalendar({}, BERLIN);
  expect(dayOf(Date.UTC(2026, 10, 18, 2, 59), calendar)).toBe('2026-11-17');
  expect(dayOf(Date.UTC(2026, 10, 18, 3, 0), calendar)).toBe('2026-11-18');
});

test.each([
  ['clocks go forward in the night', 0, '2026-03-28T23:00Z', '2026-03-29'],
  ['clocks go forward over its beginning', 150, '2026-03-29T01:30Z', '2026-03-29'],
  ['clocks go forward before it', 240, '2026-03-29T02:00Z', '2026-03-29'],
  ['clocks go back after it', 0, '2026-10-24T22:00Z', '2026-10-25'],
  ['clocks go back before it', 240, '2026-10-25T03:00Z', '2026-10-25'],
])('where %s, the day begins once', (_, dayStartMinutes, at, day) => {
  const calendar = toCalendar({ dayStartMinutes }, BERLIN);
  expect(dayOf(Date.parse(at), calendar)).toBe(day);
  expect(dayOf(Date.parse(at) - 1, calendar) < day).toBe(true);
});

test('a fixed zone counts wherever the browser is', () => {
  const calendar = toCalendar({ dayStartMinutes: 0, fixedTimeZone: 'Asia/Tokyo' }, BERLIN);
  expect(dayOf(Date.UTC(2026, 10, 17, 15), calendar)).toBe('2026-11-18');
});
