import { expect, test } from 'vitest';
import type { ScheduleAct } from './advance-schedules.ts';
import { chimeNudge, scheduleNudge } from './nudge-words.ts';

const schedule = {
  scheduleId: '0b6cb8a0-2ad5-4f0e-9a3a-0e8b4c2d1f10',
  intent: 'Draft chapter 2',
  weekdays: [0],
  startMinute: 600,
  plannedMinutes: 50,
  timeZone: 'UTC',
  mode: 'automatic',
  noticeMinutes: 5,
  sinceMs: 0,
  skippedDays: [],
} as const;
const MINUTE = 60_000;

function soon(minutes: number): ScheduleAct {
  return { kind: 'nudge', of: 'soon', schedule, startsAtMs: minutes * MINUTE };
}

test('a notification before a schedule says how long it is to go, and that it starts by itself', () => {
  expect(scheduleNudge(soon(5), 0, 'en-GB')).toEqual({
    title: 'Draft chapter 2',
    message: 'Starts in 5 minutes. It starts by itself.',
  });
  expect(scheduleNudge(soon(1), 0, 'en-GB').message).toContain('in 1 minute.');
});

test('it says so in the person’s language', () => {
  expect(scheduleNudge(soon(5), 0, 'de-DE').message).toBe('Beginnt in 5 Minuten, ganz von selbst.');
  expect(scheduleNudge(soon(1), 0, 'de-AT').message).toBe('Beginnt in 1 Minute, ganz von selbst.');
});

test('the end of a break without an intent is said under the product’s name', () => {
  const chime = { kind: 'wait', intent: '', key: 'x', atMs: 0 } as const;
  expect(chimeNudge(chime, 'de-DE')).toEqual({
    title: 'Locked In',
    message: 'Die Pause ist um. Öffne Locked In, um weiterzumachen.',
  });
});
