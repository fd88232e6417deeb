import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Calendar, calendarOf } from './calendar.ts';
import { dayOf } from './day.ts';
import { daysOfWeek, nextWeek, weekBounds, weekOf } from './week.ts';

const HOUR = 3_600_000;
const BERLIN = calendarOf('Europe/Berlin');
const SUNDAY = 7;
const FRIDAY = 5;

function at(iso: string): number {
  return Date.parse(iso);
}

test('who begins the day at midnight or at six counts the same night to different days', () => {
  const night = at('2026-11-17T05:00+01:00');
  expect(dayOf(night, { ...BERLIN, dayStartMinutes: 0 })).toBe('2026-11-17');
  expect(dayOf(night, BERLIN)).toBe('2026-11-17');
  expect(dayOf(night, { ...BERLIN, dayStartMinutes: 6 * 60 })).toBe('2026-11-16');
  expect(dayOf(night, { ...BERLIN, dayStartMinutes: 5 * 60 + 1 })).toBe('2026-11-16');
});

test('a week that begins on Sunday keeps the name of the ISO week whose Thursday it has', () => {
  const sundays = { ...BERLIN, weekStartsOn: SUNDAY };
  // ISO 2026-W47 is Monday 16 to Sunday 22 November; its Thursday is the 19th.
  expect(weekBounds('2026-W47', sundays)).toEqual({
    startsAtMs: at('2026-11-15T04:00+01:00'),
    endsAtMs: at('2026-11-22T04:00+01:00'),
  });
  expect(weekOf(at('2026-11-15T12:00+01:00'), sundays)).toBe('2026-W47');
  expect(weekOf(at('2026-11-15T12:00+01:00'), BERLIN)).toBe('2026-W46');
  expect(daysOfWeek('2026-W47', sundays)[0]).toBe('2026-11-15');
  expect(daysOfWeek('2026-W47', sundays)[6]).toBe('2026-11-21');
});

test('a week that begins on Friday begins on the Friday before its Thursday', () => {
  const fridays = { ...BERLIN, weekStartsOn: FRIDAY };
  expect(daysOfWeek('2026-W47', fridays)).toEqual([
    '2026-11-13',
    '2026-11-14',
    '2026-11-15',
    '2026-11-16',
    '2026-11-17',
    '2026-11-18',
    '2026-11-19',
  ]);
  expect(weekOf(at('2026-11-20T03:59+01:00'), fridays)).toBe('2026-W47');
  expect(weekOf(at('2026-11-20T04:00+01:00'), fridays)).toBe('2026-W48');
});

test('with any start of the week, the turn of the year leaves no day out', () => {
  // 1 January 2027 is a Friday: the ISO week 2026-W53 ends on Sunday the 3rd.
  expect(weekOf(at('2027-01-01T12:00+01:00'), BERLIN)).toBe('2026-W53');
  expect(weekOf(at('2027-01-01T12:00+01:00'), { ...BERLIN, weekStartsOn: FRIDAY })).toBe('2027-W01');
  expect(weekOf(at('2027-01-03T12:00+01:00'), { ...BERLIN, weekStartsOn: SUNDAY })).toBe('2027-W01');
});

test('where midnight is skipped, the day begins when the clock has jumped', () => {
  // Cairo, Friday 24 April 2026: 00:00 +02 becomes 01:00 +03
  const cairo = { ...calendarOf('Africa/Cairo'), dayStartMinutes: 0 };
  expect(dayOf(at('2026-04-23T23:59:59.999+02:00'), cairo)).toBe('2026-04-23');
  expect(dayOf(at('2026-04-24T01:00+03:00'), cairo)).toBe('2026-04-24');
});

test('where clocks go back over midnight, a day that has begun is not left again', () => {
  // St. John’s, 7 November 2010: 00:01 −02:30 becomes 23:01 −03:30
  const newfoundland = { ...calendarOf('America/St_Johns'), dayStartMinutes: 0 };
  expect(dayOf(at('2010-11-07T00:00:30-02:30'), newfoundland)).toBe('2010-11-07');
  expect(dayOf(at('2010-11-06T23:30:00-03:30'), newfoundland)).toBe('2010-11-07');
});

test('whatever the person’s calendar, weeks join, days follow one another, and each instant has one of each', () => {
  fc.assert(
    fc.property(instants(), calendars(), (ms, calendar) => {
      const week = weekOf(ms, calendar);
      const { startsAtMs, endsAtMs } = weekBounds(week, calendar);
      expect(startsAtMs).toBeLessThanOrEqual(ms);
      expect(ms).toBeLessThan(endsAtMs);
      expect(weekBounds(nextWeek(week), calendar).startsAtMs).toBe(endsAtMs);
      expect(daysOfWeek(week, calendar)).toContain(dayOf(ms, calendar));
      expect(dayOf(startsAtMs, calendar)).toBe(daysOfWeek(week, calendar)[0]);
      expect(dayOf(ms + HOUR, calendar) >= dayOf(ms, calendar)).toBe(true);
    }),
    { numRuns: 500 },
  );
});

function calendars(): fc.Arbitrary<Calendar> {
  return fc.record({
    timeZone: fc.constantFrom('UTC', 'Europe/Berlin', 'America/St_Johns', 'Africa/Cairo', 'Asia/Kathmandu'),
    dayStartMinutes: fc.oneof(fc.constantFrom(0, 60, 240), fc.integer({ min: 0, max: 1_439 })),
    weekStartsOn: fc.integer({ min: 1, max: 7 }),
  });
}

function instants(): fc.Arbitrary<number> {
  const changes = ['2010-11-07T02:31Z', '2026-04-23T22:00Z', '2026-10-25T01:00Z', '2026-03-29T01:00Z'];
  return fc.oneof(
    fc.integer({ min: at('1990-01-01'), max: at('2099-12-31') }),
    fc
      .tuple(fc.constantFrom(...changes), fc.integer({ min: -30 * HOUR, max: 30 * HOUR }))
      .map(([change, away]) => at(change) + away),
  );
}
