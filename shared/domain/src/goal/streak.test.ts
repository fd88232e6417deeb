import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Calendar, calendarOf } from '../calendar/calendar.ts';
import {
  type DayStanding,
  type StreakBasis,
  type StreakDay,
  shiftDate,
  toStreak,
  toStreakDays,
} from './streak.ts';

const RUNS = { numRuns: 3_000 };
const NOTHING: StreakBasis = { loggedStartsMs: [], rests: [], excusedDays: [] };
const FIRST = '2026-11-02';
const STANDINGS: Readonly<Record<string, DayStanding>> = { k: 'kept', r: 'rest', e: 'excused', '-': 'empty' };

/** `kkr-e`: one letter a day from Monday 2 November on. */
function days(letters: string): readonly StreakDay[] {
  return [...letters].map((letter, index) => ({
    date: shiftDate(FIRST, index),
    standing: STANDINGS[letter] ?? 'empty',
  }));
}

function standings(
  range: readonly [string, string],
  basis: Partial<StreakBasis>,
  calendar: Calendar,
): string {
  return toStreakDays(range, { ...NOTHING, ...basis }, calendar)
    .map(({ standing }) => (standing === 'empty' ? '-' : standing[0]))
    .join('');
}

test.each([
  // worked by hand; the last letter is today
  ['', 0, 0],
  ['k', 1, 1],
  ['-', 0, 0],
  ['kkk', 3, 3],
  ['kkk-', 3, 3], // today is not over
  ['kkk--', 0, 3], // yesterday is
  ['kkrrk', 3, 3], // a weekend off
  ['kkerk', 3, 3],
  ['rrrr', 0, 0], // rest alone is no streak
  ['kkkk-kk', 2, 4],
  ['k-rk', 1, 1],
  ['kr-', 1, 1],
  ['kr-e', 0, 1],
])('days %s are a streak of %i, the longest %i', (letters, length, longest) => {
  const today = shiftDate(FIRST, letters.length - 1);
  expect(toStreak(days(letters), today)).toEqual({ length, longest });
});

test('a week goes on where the week before ended', () => {
  expect(toStreak(days('kk'), shiftDate(FIRST, 1), 5)).toEqual({ length: 7, longest: 7 });
  expect(toStreak(days('-k'), shiftDate(FIRST, 1), 5)).toEqual({ length: 1, longest: 5 });
});

test('days that are still to come say nothing', () => {
  expect(toStreak(days('kk---'), shiftDate(FIRST, 2))).toEqual({ length: 2, longest: 2 });
});

test('a session at 03:59 keeps the day before, one at 04:00 the day itself', () => {
  const utc = calendarOf('UTC');
  const at = (iso: string) => ({ loggedStartsMs: [Date.parse(iso)] });
  expect(standings(['2026-11-02', '2026-11-03'], at('2026-11-03T03:59Z'), utc)).toBe('k-');
  expect(standings(['2026-11-02', '2026-11-03'], at('2026-11-03T04:00Z'), utc)).toBe('-k');
});

test('the nights in which clocks change, days still begin at 04:00 on the wall', () => {
  const berlin = calendarOf('Europe/Berlin');
  const autumn = (iso: string) =>
    standings(['2026-10-24', '2026-10-25'], { loggedStartsMs: [Date.parse(iso)] }, berlin);
  // 25 October, 03:00 +02 is 02:00 +01 again: 03:59 +01 is 02:59 UTC
  expect(autumn('2026-10-25T03:59+01:00')).toBe('k-');
  expect(autumn('2026-10-25T04:00+01:00')).toBe('-k');
  const spring = (iso: string) =>
    standings(['2026-03-28', '2026-03-29'], { loggedStartsMs: [Date.parse(iso)] }, berlin);
  expect(spring('2026-03-29T03:59+02:00')).toBe('k-');
  expect(spring('2026-03-29T04:00+02:00')).toBe('-k');
});

test('rest holds from the day it was chosen on, and until it is chosen otherwise', () => {
  const rests = [
    { since: '2026-11-11', weekdays: [2] }, // from Wednesday the 11th: Wednesdays
    { since: '2026-11-05', weekdays: [5, 6] }, // from Thursday the 5th: Saturday, Sunday
  ];
  // Mo 2 … Su 8 · Mo 9 … Su 15
  expect(standings(['2026-11-02', '2026-11-15'], { rests }, calendarOf('UTC'))).toBe('-----rr--r----');
});

test('a rest day or an excused day stays one, whatever is logged on it', () => {
  const basis = {
    loggedStartsMs: [Date.parse('2026-11-07T10:00Z'), Date.parse('2026-11-06T10:00Z')],
    rests: [{ since: '2026-01-01', weekdays: [5] }],
    excusedDays: ['2026-11-06'],
  };
  expect(standings(['2026-11-05', '2026-11-08'], basis, calendarOf('UTC'))).toBe('-er-');
});

test('what is no range has no days', () => {
  expect(toStreakDays(['2026-11-02', '2026-11-01'], NOTHING, calendarOf('UTC'))).toEqual([]);
  expect(toStreakDays(['2026-02-30', '2026-03-01'], NOTHING, calendarOf('UTC'))).toEqual([]);
  expect(() => shiftDate('2026-02-30', 1)).toThrow(RangeError);
});

const letters = fc.string({ unit: fc.constantFrom('k', 'k', 'r', 'e', '-'), minLength: 1, maxLength: 40 });

function lengthOf(text: string): number {
  return toStreak(days(text), shiftDate(FIRST, text.length - 1)).length;
}

test('a streak is the kept days since the last day that was over and empty', () => {
  fc.assert(
    fc.property(letters, (text) => {
      const [past, today] = [text.slice(0, -1), text.slice(-1)];
      const since = `${past.slice(past.lastIndexOf('-') + 1)}${today}`;
      expect(lengthOf(text)).toBe([...since].filter((letter) => letter === 'k').length);
    }),
    RUNS,
  );
});

test('rest and excused days neither break nor extend: without them the streak is the same', () => {
  fc.assert(
    fc.property(letters, fc.constantFrom('r', 'e'), fc.nat(40), (text, neutral, place) => {
      const at = place % text.length;
      expect(lengthOf(`${text.slice(0, at)}${neutral}${text.slice(at)}`)).toBe(lengthOf(text));
      expect(lengthOf(`${text.replaceAll(/[re]/g, '')}k`)).toBe(lengthOf(`${text}k`));
    }),
    RUNS,
  );
});

test('logging one more day never shortens a streak, nor does excusing a day that is empty', () => {
  fc.assert(
    fc.property(letters, fc.nat(40), (text, place) => {
      const at = place % text.length;
      const withLetter = (letter: string) => `${text.slice(0, at)}${letter}${text.slice(at + 1)}`;
      fc.pre(text[at] === '-');
      expect(lengthOf(withLetter('k'))).toBeGreaterThanOrEqual(lengthOf(text));
      expect(lengthOf(withLetter('e'))).toBeGreaterThanOrEqual(lengthOf(text));
      expect(lengthOf(withLetter('e'))).toBeLessThanOrEqual(lengthOf(withLetter('k')));
    }),
    RUNS,
  );
});

const zones = fc.constantFrom('UTC', 'Europe/Berlin', 'America/New_York', 'Asia/Kathmandu', 'Pacific/Apia');

test('every session keeps exactly one day, in any zone, in any order, told once or twice', () => {
  const hours = fc.array(fc.integer({ min: 0, max: 24 * 200 }), { maxLength: 12 });
  fc.assert(
    fc.property(hours, zones, fc.constantFrom(0, 240, 1439), (starts, timeZone, dayStartMinutes) => {
      const calendar = { timeZone, dayStartMinutes, weekStartsOn: 1 };
      const loggedStartsMs = starts.map((hour) => Date.UTC(2026, 0, 2) + hour * 3_600_000);
      const keptBy = (some: readonly number[]) =>
        toStreakDays(['2025-12-25', '2026-08-01'], { ...NOTHING, loggedStartsMs: some }, calendar)
          .filter(({ standing }) => standing === 'kept')
          .map(({ date }) => date);
      const kept = keptBy(loggedStartsMs);
      expect(keptBy([...loggedStartsMs, ...loggedStartsMs].toReversed())).toEqual(kept);
      expect(new Set(loggedStartsMs.flatMap((startMs) => keptBy([startMs])))).toEqual(new Set(kept));
      for (const startMs of loggedStartsMs) expect(keptBy([startMs])).toHaveLength(1);
    }),
    { numRuns: 300 },
  );
});
