import { calendarOf, weekBounds } from '@locked-in/domain';
import { expect, test } from 'vitest';
import { weekName, weekRange } from './week-words.ts';

test('a week is named by its number and its days', () => {
  expect(weekName('2026-W07')).toBe('Week 7');
  expect(rangeOf('2026-W47', 'Europe/Berlin')).toBe('16 – 22 November 2026');
});

test('a week across months or years names both', () => {
  expect(rangeOf('2026-W49', 'UTC')).toBe('30 November – 6 December 2026');
  expect(rangeOf('2026-W53', 'UTC')).toBe('28 December 2026 – 3 January 2027');
});

test('a week with a change to winter time keeps its seven days', () => {
  expect(rangeOf('2026-W43', 'Europe/Berlin')).toBe('19 – 25 October 2026');
});

function rangeOf(week: string, timeZone: string): string {
  return weekRange({ ...weekBounds(week, calendarOf(timeZone)), timeZone });
}
