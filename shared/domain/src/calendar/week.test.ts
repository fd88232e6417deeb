import fc from 'fast-check';
import { expect, test } from 'vitest';
import { calendarOf } from './calendar.ts';
import { dayOf } from './day.ts';
import { daysOfWeek, isWeek, nextWeek, previousWeek, weekBounds, weekOf } from './week.ts';

const HOUR = 3_600_000;
const ZONES = [
  'UTC',
  'Europe/Berlin',
  'America/New_York',
  'America/St_Johns',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'Pacific/Apia',
  'Pacific/Chatham',
  'Africa/Casablanca',
  'Antarctica/Casey',
  'Antarctica/Troll',
];

function at(iso: string): number {
  return Date.parse(iso);
}

function hoursOf(week: string, zone: string): number {
  const { startsAtMs, endsAtMs } = weekBounds(week, calendarOf(zone));
  return (endsAtMs - startsAtMs) / HOUR;
}

test('a week runs from Monday 04:00 to Monday 04:00 in the person’s zone', () => {
  expect(weekBounds('2026-W47', calendarOf('UTC'))).toEqual({
    startsAtMs: at('2026-11-16T04:00Z'),
    endsAtMs: at('2026-11-23T04:00Z'),
  });
  expect(weekBounds('2026-W47', calendarOf('Europe/Berlin')).startsAtMs).toBe(at('2026-11-16T04:00+01:00'));
  expect(weekBounds('2026-W47', calendarOf('Asia/Kathmandu')).startsAtMs).toBe(at('2026-11-16T04:00+05:45'));
  expect(weekBounds('2026-W47', calendarOf('Australia/Lord_Howe')).startsAtMs).toBe(
    at('2026-11-16T04:00+11:00'),
  );
});

test('before four in the morning it is still yesterday', () => {
  expect(dayOf(at('2026-11-17T03:59:59.999+01:00'), calendarOf('Europe/Berlin'))).toBe('2026-11-16');
  expect(dayOf(at('2026-11-17T04:00+01:00'), calendarOf('Europe/Berlin'))).toBe('2026-11-17');
  expect(weekOf(at('2026-11-16T03:59+01:00'), calendarOf('Europe/Berlin'))).toBe('2026-W46');
  expect(weekOf(at('2026-11-16T04:00+01:00'), calendarOf('Europe/Berlin'))).toBe('2026-W47');
});

test('one instant is different days in different zones', () => {
  const instant = at('2026-11-16T22:00Z');
  expect(dayOf(instant, calendarOf('America/New_York'))).toBe('2026-11-16');
  expect(dayOf(instant, calendarOf('Asia/Kathmandu'))).toBe('2026-11-16');
  expect(dayOf(instant, calendarOf('Australia/Lord_Howe'))).toBe('2026-11-17');
});

test('the week in which clocks change is an hour shorter or longer, half an hour on Lord Howe', () => {
  expect(hoursOf('2026-W13', 'Europe/Berlin')).toBe(167);
  expect(hoursOf('2026-W43', 'Europe/Berlin')).toBe(169);
  expect(hoursOf('2026-W40', 'Australia/Lord_Howe')).toBe(167.5);
  expect(hoursOf('2026-W14', 'Australia/Lord_Howe')).toBe(168.5);
  expect(hoursOf('2026-W13', 'Asia/Kathmandu')).toBe(168);
});

test('the night clocks change, four o’clock still begins the day', () => {
  // Lord Howe, Sunday 4 October 2026: 02:00 +10:30 becomes 02:30 +11
  expect(dayOf(at('2026-10-04T03:59+11:00'), calendarOf('Australia/Lord_Howe'))).toBe('2026-10-03');
  expect(dayOf(at('2026-10-04T04:00+11:00'), calendarOf('Australia/Lord_Howe'))).toBe('2026-10-04');
  // Berlin, Sunday 25 October 2026: 03:00 +02 becomes 02:00 +01
  expect(dayOf(at('2026-10-25T03:59+01:00'), calendarOf('Europe/Berlin'))).toBe('2026-10-24');
  expect(dayOf(at('2026-10-25T04:00+01:00'), calendarOf('Europe/Berlin'))).toBe('2026-10-25');
});

test('the day that Samoa skipped is nobody’s day', () => {
  // Apia went from Thursday 29 December 2011 (−10) to Saturday 31 December (+14) at midnight.
  expect(dayOf(at('2011-12-29T23:59-10:00'), calendarOf('Pacific/Apia'))).toBe('2011-12-29');
  expect(dayOf(at('2011-12-31T03:59+14:00'), calendarOf('Pacific/Apia'))).toBe('2011-12-29');
  expect(dayOf(at('2011-12-31T04:00+14:00'), calendarOf('Pacific/Apia'))).toBe('2011-12-31');
  expect(hoursOf('2011-W52', 'Pacific/Apia')).toBe(144);
});

test('where four o’clock comes late, the day begins late', () => {
  // Casey, 11 March 2018: 04:00 +11 becomes 01:00 +8, so four o’clock comes three hours late.
  expect(dayOf(at('2018-03-11T03:30+11:00'), calendarOf('Antarctica/Casey'))).toBe('2018-03-10');
  expect(dayOf(at('2018-03-11T03:30+08:00'), calendarOf('Antarctica/Casey'))).toBe('2018-03-10');
  expect(dayOf(at('2018-03-11T04:00+08:00'), calendarOf('Antarctica/Casey'))).toBe('2018-03-11');
});

test('a week belongs to the year of its Thursday', () => {
  expect(weekOf(at('2027-01-01T12:00Z'), calendarOf('UTC'))).toBe('2026-W53');
  expect(weekOf(at('2024-12-30T12:00Z'), calendarOf('UTC'))).toBe('2025-W01');
  expect(weekOf(at('2021-01-03T12:00Z'), calendarOf('UTC'))).toBe('2020-W53');
  expect(weekOf(at('2023-01-01T12:00Z'), calendarOf('UTC'))).toBe('2022-W52');
});

test('weeks follow one another over the turn of the year', () => {
  expect(nextWeek('2026-W53')).toBe('2027-W01');
  expect(previousWeek('2027-W01')).toBe('2026-W53');
  expect(nextWeek('2025-W52')).toBe('2026-W01');
  expect(previousWeek('2026-W01')).toBe('2025-W52');
});

test('the days of a week are seven, Monday first', () => {
  expect(daysOfWeek('2026-W53', calendarOf('UTC'))).toEqual([
    '2026-12-28',
    '2026-12-29',
    '2026-12-30',
    '2026-12-31',
    '2027-01-01',
    '2027-01-02',
    '2027-01-03',
  ]);
});

test('a week that the year does not have is no week', () => {
  expect(isWeek('2026-W53')).toBe(true);
  expect(isWeek('2025-W53')).toBe(false);
  for (const text of ['2026-W00', '2026-W54', '2026-47', '2026-w47', '26-W47', ''])
    expect(isWeek(text)).toBe(false);
  expect(() => weekBounds('2025-W53', calendarOf('UTC'))).toThrow(RangeError);
});

test('an unknown zone is an error, not UTC', () => {
  expect(() => dayOf(0, calendarOf('Mars/Olympus'))).toThrow(RangeError);
});

test('every instant lies in its week, in every zone, and weeks leave nothing between them', () => {
  fc.assert(
    fc.property(instants(), fc.constantFrom(...ZONES), (ms, zone) => {
      const week = weekOf(ms, calendarOf(zone));
      const { startsAtMs, endsAtMs } = weekBounds(week, calendarOf(zone));
      expect(startsAtMs).toBeLessThanOrEqual(ms);
      expect(ms).toBeLessThan(endsAtMs);
      expect(weekBounds(nextWeek(week), calendarOf(zone)).startsAtMs).toBe(endsAtMs);
      expect(previousWeek(nextWeek(week))).toBe(week);
      expect(daysOfWeek(week, calendarOf(zone))).toContain(dayOf(ms, calendarOf(zone)));
    }),
  );
});

test('later is never an earlier day', () => {
  fc.assert(
    fc.property(
      instants(),
      fc.integer({ min: 0, max: 48 * HOUR }),
      fc.constantFrom(...ZONES),
      (ms, laterMs, zone) => {
        expect(dayOf(ms + laterMs, calendarOf(zone)) >= dayOf(ms, calendarOf(zone))).toBe(true);
      },
    ),
  );
});

test('dates agree with the calendar of the machine', () => {
  fc.assert(
    fc.property(instants(), (ms) => {
      expect(dayOf(ms, calendarOf('UTC'))).toBe(new Date(ms - 4 * HOUR).toISOString().slice(0, 10));
    }),
  );
});

function instants(): fc.Arbitrary<number> {
  const changes = ['2011-12-30T10:00Z', '2018-03-10T17:00Z', '2026-10-03T15:30Z', '2026-10-25T01:00Z'];
  return fc.oneof(
    fc.integer({ min: at('1971-01-01'), max: at('2099-12-31') }),
    fc
      .tuple(fc.constantFrom(...changes), fc.integer({ min: -30, max: 30 }))
      .map(([change, hours]) => at(change) + hours * HOUR),
  );
}
