import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  dateOf,
  decideStart,
  dueSchedules,
  isSkipping,
  nextStart,
  type Schedule,
  skipStart,
  unskip,
} from './schedule.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const EVERY_DAY = [0, 1, 2, 3, 4, 5, 6];
const at = (text: string) => Date.parse(text);
const inUtc = (ms: number | undefined) => (ms === undefined ? undefined : new Date(ms).toISOString());

function schedule(wall: string, timeZone: string, part: Partial<Schedule> = {}): Schedule {
  const [hour = 0, minute = 0] = wall.split(':').map(Number);
  return {
    scheduleId: 'morning',
    intent: 'draft',
    weekdays: EVERY_DAY,
    startMinute: hour * 60 + minute,
    timeZone,
    plannedMinutes: 50,
    mode: 'automatic',
    noticeMinutes: 5,
    skippedDays: [],
    sinceMs: 0,
    ...part,
  };
}

test.each([
  ['an hour on the wall', '09:30', 'Europe/Berlin', '2026-11-20T00:00Z', '2026-11-20T08:30:00.000Z'],
  ['the same hour in summer', '09:30', 'Europe/Berlin', '2026-07-20T00:00Z', '2026-07-20T07:30:00.000Z'],
  ['this very moment', '09:30', 'UTC', '2026-11-20T09:30Z', '2026-11-20T09:30:00.000Z'],
  ['a moment too late', '09:30', 'UTC', '2026-11-20T09:30:00.001Z', '2026-11-21T09:30:00.000Z'],
  ['a time that spring skips', '02:30', 'Europe/Berlin', '2026-03-29T00:00Z', '2026-03-29T01:30:00.000Z'],
  ['the first of two in autumn', '02:30', 'Europe/Berlin', '2026-10-25T00:00Z', '2026-10-25T00:30:00.000Z'],
  ['not the second of two', '02:30', 'Europe/Berlin', '2026-10-25T00:31Z', '2026-10-26T01:30:00.000Z'],
  ['half an hour skipped', '02:15', 'Australia/Lord_Howe', '2026-10-03T12:00Z', '2026-10-03T15:45:00.000Z'],
  ['half an hour twice', '01:45', 'Australia/Lord_Howe', '2026-04-04T12:00Z', '2026-04-04T14:45:00.000Z'],
  ['a quarter of an hour off', '09:30', 'Asia/Kathmandu', '2026-11-20T00:00Z', '2026-11-20T03:45:00.000Z'],
  ['a date that never was', '09:30', 'Pacific/Apia', '2011-12-30T00:00Z', '2011-12-30T19:30:00.000Z'],
])('the next start of %s', (_name, wall, timeZone, now, expected) => {
  expect(inUtc(nextStart(schedule(wall, timeZone), at(now)))).toBe(expected);
});

test('only the chosen weekdays count, as the wall of the zone has them', () => {
  const monday = schedule('00:30', 'Asia/Tokyo', { weekdays: [0] });
  expect(inUtc(nextStart(monday, at('2026-11-20T00:00Z')))).toBe('2026-11-22T15:30:00.000Z');
});

test('a schedule without weekdays never starts', () => {
  expect(nextStart(schedule('09:30', 'UTC', { weekdays: [] }), 0)).toBeUndefined();
});

test('a schedule made after its time starts on the next day', () => {
  const late = schedule('09:30', 'UTC', { sinceMs: at('2026-11-20T09:31Z') });
  const day = { sinceMs: at('2026-11-20T09:00Z'), nowMs: at('2026-11-20T10:00Z') };
  expect(dueSchedules([late], day)).toEqual([]);
  expect(inUtc(nextStart(late, day.sinceMs))).toBe('2026-11-21T09:30:00.000Z');
});

test('skipping leaves out one day, and can be taken back', () => {
  const daily = schedule('09:30', 'UTC');
  const nowMs = at('2026-11-20T08:00Z');
  const skipping = skipStart(daily, nextStart(daily, nowMs) ?? 0);
  expect(inUtc(nextStart(skipping, nowMs))).toBe('2026-11-21T09:30:00.000Z');
  expect([isSkipping(skipping, nowMs), isSkipping(skipping, nowMs + DAY)]).toEqual([true, false]);
  expect(unskip(skipping, nowMs)).toEqual(daily);
});

test('skipped days of long ago are forgotten', () => {
  const skipped = schedule('09:30', 'UTC', { skippedDays: ['2026-10-01', '2026-11-18'] });
  const { skippedDays } = skipStart(skipped, at('2026-11-20T09:30Z'));
  expect(skippedDays).toEqual(['2026-11-18', '2026-11-20']);
});

test('of what a closed browser slept through, the last start of each schedule is due', () => {
  const daily = schedule('09:30', 'UTC');
  const evening = schedule('18:00', 'UTC', { scheduleId: 'evening' });
  const range = { sinceMs: at('2026-11-16T12:00Z'), nowMs: at('2026-11-20T12:00Z') };
  expect(
    dueSchedules([daily, evening], range).map((start) => [start.scheduleId, inUtc(start.startsAtMs)]),
  ).toEqual([
    ['morning', '2026-11-20T09:30:00.000Z'],
    ['evening', '2026-11-19T18:00:00.000Z'],
  ]);
});

test.each([
  ['automatic', 0, false, 'start'],
  ['automatic', 9.9, false, 'start'],
  ['automatic', 10, false, 'ask'],
  ['automatic', 0, true, 'wait'],
  ['automatic', 20, true, 'wait'],
  ['automatic', 50, false, 'missed'],
  ['automatic', 50, true, 'missed'],
  ['ask', 0, false, 'ask'],
  ['ask', 30, false, 'ask'],
  ['ask', 30, true, 'wait'],
  ['ask', 49.5, false, 'ask'],
  ['ask', 49.9, false, 'missed'],
  ['remind', 0, false, 'remind'],
  ['remind', 9, true, 'remind'],
  ['remind', 10, false, 'missed'],
] as const)('%s, %d min late, busy: %s → %s', (mode, lateMinutes, isBusy, expected) => {
  const nowMs = lateMinutes * MINUTE;
  expect(decideStart(schedule('00:00', 'UTC', { mode }), 0, { nowMs, isBusy })).toBe(expected);
});

const ZONES = [
  'UTC',
  'Europe/Berlin',
  'America/New_York',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'America/Sao_Paulo',
  'Africa/Casablanca',
  'Pacific/Apia',
];
const anySchedule = fc
  .record({
    weekdays: fc.subarray(EVERY_DAY, { minLength: 1 }),
    startMinute: fc.integer({ min: 0, max: 1439 }),
    timeZone: fc.constantFrom(...ZONES),
  })
  .map((part) => ({ ...schedule('00:00', 'UTC'), ...part }));
const anyTime = fc.integer({ min: at('2010-01-01'), max: at('2032-01-01') });

test('the next start is the next one: nothing starts in between', () => {
  fc.assert(
    fc.property(anySchedule, anyTime, fc.integer({ min: 0, max: 7 * DAY }), (one, nowMs, laterMs) => {
      const next = nextStart(one, nowMs) ?? Number.POSITIVE_INFINITY;
      expect(next).toBeGreaterThanOrEqual(nowMs);
      if (nowMs + laterMs <= next) expect(nextStart(one, nowMs + laterMs)).toBe(next);
    }),
  );
});

test('it starts once on a date, at the time on the wall unless the clocks skip it', () => {
  fc.assert(
    fc.property(anySchedule, anyTime, (one, nowMs) => {
      const starts: number[] = [];
      for (let next = nextStart(one, nowMs); starts.length < 20 && next !== undefined; ) {
        starts.push(next);
        next = nextStart(one, next + 1);
      }
      const dates = starts.map((ms) => dateOf(one, ms));
      expect(new Set(dates).size).toBe(dates.length);
      const wall = new Intl.DateTimeFormat('en-GB', { timeZone: one.timeZone, timeStyle: 'short' });
      const minuteOf = (ms: number) => {
        const [hour = 0, minute = 0] = wall.format(ms).split(':').map(Number);
        return hour * 60 + minute;
      };
      const late = starts.filter((ms) => minuteOf(ms) !== one.startMinute);
      expect(late.length).toBeLessThanOrEqual(1);
      for (const ms of late) expect(minuteOf(ms) - one.startMinute).toBeLessThanOrEqual(60);
    }),
  );
});

test('however the time is cut into looks, each start is due exactly once', () => {
  const cuts = fc.array(fc.integer({ min: 0, max: 5 * DAY }), { maxLength: 30 });
  fc.assert(
    fc.property(anySchedule, anyTime, cuts, (one, startMs, offsets) => {
      const looks = [...offsets, 5 * DAY].map((offset) => startMs + offset).toSorted((a, b) => a - b);
      let sinceMs = startMs;
      const due = looks.flatMap((nowMs) => {
        const found = dueSchedules([one], { sinceMs, nowMs });
        sinceMs = nowMs;
        return found.map(({ startsAtMs }) => startsAtMs);
      });
      expect(due).toEqual([...new Set(due)]);
      const last = due.at(-1);
      if (last !== undefined) expect(nextStart(one, last + 1) ?? sinceMs + 1).toBeGreaterThan(sinceMs);
    }),
  );
});
