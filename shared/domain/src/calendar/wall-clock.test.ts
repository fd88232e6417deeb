import fc from 'fast-check';
import { expect, test } from 'vitest';
import { instantAtWall, wallMsAt } from './wall-clock.ts';

/** A wall clock's time is written as if it were UTC. */
function ms(iso: string): number {
  return Date.parse(iso);
}

test('the wall shows the zone’s own time, to the millisecond', () => {
  expect(wallMsAt(ms('2026-11-16T12:00:00.123Z'), 'Asia/Kathmandu')).toBe(ms('2026-11-16T17:45:00.123Z'));
  expect(wallMsAt(ms('2026-11-16T12:00Z'), 'America/St_Johns')).toBe(ms('2026-11-16T08:30Z'));
  expect(wallMsAt(ms('1969-12-31T23:59:59.999Z'), 'UTC')).toBe(-1);
});

test('the wall is right at every second around every change of clocks, also in zones that change within an hour', () => {
  const changes = [
    ['Europe/Berlin', '2026-10-25T01:00Z'],
    ['Australia/Lord_Howe', '2026-04-04T15:00Z'],
    ['America/St_Johns', '2010-11-07T02:31Z'],
    ['Africa/Monrovia', '1972-01-07T00:44:30Z'],
  ] as const;
  for (const [timeZone, change] of changes)
    for (let second = -7_200; second <= 7_200; second += 30) {
      const utcMs = ms(change) + second * 1_000;
      expect(wallMsAt(utcMs, timeZone)).toBe(said(utcMs, timeZone));
    }
});

/** What Intl itself says, without any memory. */
function said(utcMs: number, timeZone: string): number {
  const style = { dateStyle: 'short', timeStyle: 'medium' } as const;
  return Date.parse(
    `${new Intl.DateTimeFormat('sv-SE', { ...style, timeZone }).format(utcMs).replace(' ', 'T')}Z`,
  );
}

test('of a time that comes twice, the first is meant', () => {
  // Berlin, 25 October 2026: 03:00 +02 becomes 02:00 +01
  expect(instantAtWall(ms('2026-10-25T02:30Z'), 'Europe/Berlin')).toBe(ms('2026-10-25T02:30+02:00'));
  // Lord Howe, 5 April 2026: 02:00 +11 becomes 01:30 +10:30
  expect(instantAtWall(ms('2026-04-05T01:45Z'), 'Australia/Lord_Howe')).toBe(ms('2026-04-05T01:45+11:00'));
});

test('a time that never comes is as long after the skip as it would have been', () => {
  // Berlin, 29 March 2026: 02:00 +01 becomes 03:00 +02
  expect(instantAtWall(ms('2026-03-29T02:30Z'), 'Europe/Berlin')).toBe(ms('2026-03-29T03:30+02:00'));
});

test('the hours around a change of clocks are right on both sides', () => {
  expect(instantAtWall(ms('2026-10-25T04:00Z'), 'Europe/Berlin')).toBe(ms('2026-10-25T04:00+01:00'));
  expect(instantAtWall(ms('2026-03-29T04:00Z'), 'Europe/Berlin')).toBe(ms('2026-03-29T04:00+02:00'));
  expect(instantAtWall(ms('2026-10-04T04:00Z'), 'Australia/Lord_Howe')).toBe(ms('2026-10-04T04:00+11:00'));
});

test('what the wall shows leads back to the instant, except the second time round', () => {
  const zones = ['UTC', 'Europe/Berlin', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'Pacific/Apia'];
  const instants = fc.integer({ min: 0, max: ms('2099-12-31') });
  fc.assert(
    fc.property(instants, fc.constantFrom(...zones), (instant, zone) => {
      const back = instantAtWall(wallMsAt(instant, zone), zone);
      expect(back).toBeLessThanOrEqual(instant);
      expect(wallMsAt(back, zone)).toBe(wallMsAt(instant, zone));
    }),
  );
});
