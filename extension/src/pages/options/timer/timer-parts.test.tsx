// @vitest-environment happy-dom
import { DEFAULT_POMODORO, type Schedule } from '@locked-in/domain';
import { expect, test, vi } from 'vitest';
import type { Request } from '../../../messages.ts';
import { openPage } from '../../../testing/open-page.ts';
import type { TimerStatus } from '../../../timer-messages.ts';
import { TimerParts } from './timer-parts.tsx';

const SCHEDULE: Schedule = {
  scheduleId: '5f0c6d4e-0000-4000-8000-000000000001',
  intent: 'Read the paper',
  weekdays: [0, 1, 2, 3, 4, 5, 6],
  startMinute: 9 * 60 + 30,
  timeZone: 'Asia/Kathmandu',
  plannedMinutes: 50,
  mode: 'ask',
  noticeMinutes: 5,
  skippedDays: [],
  sinceMs: 0,
};
const TIMER: TimerStatus = {
  pomodoro: DEFAULT_POMODORO,
  nudges: { hasSound: true, hasNotifications: false },
  schedules: [SCHEDULE],
  missed: [],
};

function openParts(part: Partial<TimerStatus> = {}, isAllowed = true) {
  const asked: Request[] = [];
  const ask = async (request: Request) => asked.push(request) > 0;
  const background = { isBusy: false, ask, readAtMs: 0 };
  const hands = { allowNotifications: async () => isAllowed, ring: () => undefined };
  const page = openPage(<TimerParts background={background} timer={{ ...TIMER, ...part }} hands={hands} />);
  return { page, asked };
}

test('a schedule says when, how long, in which zone and what happens then', () => {
  const { page } = openParts();
  expect(page.text()).toContain('Every day, 09:30–10:20 (Asia/Kathmandu), ask me');
  expect(page.text()).toContain('Next:');
});

test('a new schedule is kept as it was filled in', async () => {
  const { page, asked } = openParts({ schedules: [] });
  await page.press('Add a schedule');
  await page.type('[name=intent]', 'draft');
  await page.type('[name=time]', '08:15');
  await page.type('[name=minutes]', '40');
  await page.press('Sat');
  await page.press('start by itself');
  await page.press('Save');
  await vi.waitFor(() => expect(asked).toHaveLength(1));
  expect(asked[0]).toMatchObject({
    type: 'save-schedule',
    schedule: {
      intent: 'draft',
      weekdays: [0, 1, 2, 3, 4, 5],
      startMinute: 8 * 60 + 15,
      plannedMinutes: 40,
      mode: 'automatic',
    },
  });
  expect(page.has('form')).toBe(false);
});

test('a schedule is changed under its own name', async () => {
  const { page, asked } = openParts();
  await page.press('Edit');
  await page.type('[name=time]', '10:00');
  await page.press('Save');
  await vi.waitFor(() => expect(asked).toHaveLength(1));
  expect(asked[0]).toMatchObject({
    schedule: { scheduleId: SCHEDULE.scheduleId, startMinute: 600, intent: 'Read the paper' },
  });
});

test('a deleted schedule can be taken back as it was', async () => {
  const { page, asked } = openParts();
  await page.press('Delete');
  await vi.waitFor(() => expect(page.text()).toContain('Deleted: Read the paper'));
  await page.press('Undo');
  await vi.waitFor(() => expect(asked).toHaveLength(2));
  const { sinceMs: _, ...form } = SCHEDULE;
  expect(asked).toEqual([
    { type: 'delete-schedule', scheduleId: SCHEDULE.scheduleId },
    { type: 'save-schedule', schedule: form },
  ]);
});

test('the next start can be skipped', async () => {
  const { page, asked } = openParts();
  await page.press(page.text().includes('Skip today') ? 'Skip today' : 'Skip the next');
  expect(asked).toEqual([{ type: 'skip-next', scheduleId: SCHEDULE.scheduleId }]);
});

test('what was skipped can be taken back, and what was missed is said', async () => {
  const today = new Date().toISOString().slice(0, 10);
  const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
  const { page, asked } = openParts({
    schedules: [{ ...SCHEDULE, skippedDays: [today, tomorrow] }],
    missed: [{ scheduleId: SCHEDULE.scheduleId, startsAtMs: 0 }],
  });
  expect(page.text()).toContain('Missed:');
  await page.press('Do not skip');
  expect(asked).toEqual([{ type: 'unskip', scheduleId: SCHEDULE.scheduleId }]);
});

test('notifications are asked of the browser when they are switched on', async () => {
  const allowed = openParts();
  await allowed.page.check('[name=notifications]');
  await vi.waitFor(() =>
    expect(allowed.asked).toEqual([
      { type: 'set-nudges', nudges: { hasSound: true, hasNotifications: true } },
    ]),
  );
});

test('without the permission notifications stay off, and it is said what happens instead', async () => {
  const denied = openParts({}, false);
  await denied.page.check('[name=notifications]');
  await vi.waitFor(() => expect(denied.page.text()).toContain('The browser does not allow it.'));
  expect(denied.asked).toMatchObject([{ nudges: { hasNotifications: false } }]);
});

test('the sound has a switch, and quiet hours begin with the night', async () => {
  const { page, asked } = openParts();
  await page.check('[name=sound]');
  await page.check('[name=quiet]');
  expect(asked).toMatchObject([
    { nudges: { hasSound: false } },
    { nudges: { quietHours: { fromMinute: 1320, toMinute: 420 } } },
  ]);
});

test('the next focus phase may begin by itself', async () => {
  const { page, asked } = openParts();
  await page.check('.number-fields [type=checkbox]');
  await vi.waitFor(() =>
    expect(asked).toEqual([{ type: 'set-pomodoro', pomodoro: { ...DEFAULT_POMODORO, isAuto: true } }]),
  );
});

test('a number that is none is refused by the name of its field, and an empty field is not 0', async () => {
  const background = { isBusy: false, ask: async () => false, readAtMs: 0 };
  const page = openPage(<TimerParts background={background} timer={TIMER} hands={undefined} />);
  await page.choose('[name=focusMinutes]', '999');
  await vi.waitFor(() => expect(page.text()).toContain('Focus: a whole number from 1 to 180.'));
  const { page: other, asked } = openParts();
  await other.choose('[name=breakMinutes]', '');
  expect(asked).toEqual([
    { type: 'set-pomodoro', pomodoro: { ...DEFAULT_POMODORO, breakMinutes: Number.NaN } },
  ]);
});

test('an emptied time of the quiet hours changes nothing', async () => {
  const quietHours = { fromMinute: 1320, toMinute: 420 };
  const { page, asked } = openParts({ nudges: { ...TIMER.nudges, quietHours } });
  await page.choose('[name=fromMinute]', '');
  expect(asked).toEqual([]);
  expect(page.valueOf('[name=fromMinute]')).toBe('22:00');
});
