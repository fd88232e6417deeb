// @vitest-environment happy-dom
import { DEFAULT_POMODORO, type Schedule } from '@locked-in/domain';
import { expect, test, vi } from 'vitest';
import type { CurrentPhase, CurrentSession, Request, Status } from '../../messages.ts';
import { ENDED, MINUTE, NOON, RUNNING, statusWith } from '../../testing/fake-background.ts';
import { openPage } from '../../testing/open-page.ts';
import type { TimerStatus } from '../../timer-messages.ts';
import { PopupView } from './popup.tsx';

const SCHEDULE: Schedule = {
  scheduleId: '5f0c6d4e-0000-4000-8000-000000000001',
  intent: 'Read the paper',
  weekdays: [4],
  startMinute: 720,
  timeZone: 'UTC',
  plannedMinutes: 40,
  mode: 'ask',
  noticeMinutes: 5,
  skippedDays: [],
  sinceMs: 0,
};
const TIMER: TimerStatus = {
  pomodoro: DEFAULT_POMODORO,
  nudges: { hasSound: true, hasNotifications: true },
  schedules: [SCHEDULE],
  missed: [],
};
const { scheduleId } = SCHEDULE;
const OFFER = {
  scheduleId,
  intent: 'Read the paper',
  startsAtMs: NOON,
  plannedMinutes: 40,
  kind: 'ask',
} as const;
const FOCUS: CurrentPhase = {
  kind: 'focus',
  number: 2,
  of: 4,
  plannedMs: 25 * MINUTE,
  endsAtMs: NOON + 25 * MINUTE,
  isWaiting: false,
};
const REST: CurrentPhase = {
  ...FOCUS,
  kind: 'break',
  plannedMs: 5 * MINUTE,
  endsAtMs: NOON + 5 * MINUTE,
};

function showPopup(status: Status, afterMs = MINUTE) {
  const asked: Request[] = [];
  const ask = async (request: Request) => asked.push(request) > 0;
  const background = { status, isBusy: false, ask, readAtMs: NOON };
  return { page: openPage(<PopupView background={background} nowMs={NOON + afterMs} />), asked };
}

function inPhase(phase: CurrentPhase, state: CurrentSession['state'], afterMs?: number) {
  const session = { ...RUNNING, mode: 'pomodoro', phase, state, endsAtMs: phase.endsAtMs } as const;
  return showPopup(statusWith({ session }), afterMs);
}

test('a pomodoro plan is one choice, with as many focus phases as one likes', async () => {
  const { page, asked } = showPopup(statusWith({ timer: TIMER }));
  await page.type('#intent', 'draft');
  await page.press('Pomodoro');
  expect(page.text()).toContain('Start 4 × 25 minutes');
  await page.press('Start 4 × 25 minutes');
  await vi.waitFor(() => expect(asked).toHaveLength(1));
  expect(asked[0]).toMatchObject({ mode: 'pomodoro', pomodoro: DEFAULT_POMODORO });
});

test('a length may be a time of day', async () => {
  const { page } = showPopup(statusWith({ timer: TIMER }));
  await page.press('Custom');
  const later = new Date(NOON + 61 * MINUTE);
  const clock = `${later.getHours()}:${String(later.getMinutes()).padStart(2, '0')}`;
  await page.type('.custom-minutes input', clock);
  await vi.waitFor(() => expect(page.text()).toContain('Start until'));
});

test('a focus phase shows which one it is and what is left of it', () => {
  const { page } = inPhase(FOCUS, 'running');
  expect(page.text()).toContain('Focus 2 of 4');
  expect(page.text()).toContain('24:00');
  expect(page.text()).toContain('Pause');
});

test('the clock of a break runs, and the break can be ended', async () => {
  const { page, asked } = inPhase(REST, 'paused', 2 * MINUTE);
  expect(page.text()).toContain('Break, then 2 of 4');
  expect(page.text()).toContain('03:00');
  expect(page.text()).not.toContain('Why?');
  await page.press('End the break');
  expect(asked).toEqual([{ type: 'resume' }]);
});

test('a break that is over asks whether to go on', async () => {
  const { page, asked } = inPhase({ ...REST, isWaiting: true }, 'paused', 8 * MINUTE);
  expect(page.text()).toContain('The break is over');
  await page.press('Continue');
  expect(asked).toEqual([{ type: 'resume' }]);
});

test('why it is paused can be said after the pause began', async () => {
  const { page, asked } = showPopup(
    statusWith({ session: { ...RUNNING, state: 'paused', pausedAtMs: NOON } }),
  );
  await page.type('.pause-reason input', ' the door bell ');
  await page.press('Note');
  await vi.waitFor(() => expect(page.text()).toContain('Noted: the door bell'));
  expect(asked).toEqual([{ type: 'pause', reason: 'the door bell' }]);
});

test.each([
  ['Start 40 minutes', 'start-offer'],
  ['In 10 minutes', 'snooze-offer'],
  ['Not today', 'dismiss-offer'],
] as const)('what is planned for now can be answered: %s', async (name, type) => {
  const { page, asked } = showPopup(statusWith({ timer: { ...TIMER, offer: OFFER } }));
  expect(page.text()).toContain('Read the paper');
  await page.press(name);
  expect(asked).toEqual([{ type, scheduleId }]);
});

test('what a schedule asks comes before the session that has just ended, which keeps its line', () => {
  const { page } = showPopup(statusWith({ last: ENDED, timer: { ...TIMER, offer: OFFER } }));
  expect(page.text()).toContain('Start 40 minutes');
  expect(page.text()).not.toContain('Start another');
  expect(page.text()).toContain('Grade it');
});

test('something else can be declared instead of what is planned', async () => {
  const { page } = showPopup(statusWith({ timer: { ...TIMER, offer: OFFER } }));
  await page.press('Something else');
  await vi.waitFor(() => expect(page.has('#intent')).toBe(true));
});

test('what starts soon is said in one line and can be skipped', async () => {
  const next = { scheduleId, intent: 'Read the paper', startsAtMs: NOON + 5 * MINUTE };
  const { page, asked } = showPopup(statusWith({ timer: { ...TIMER, next } }));
  expect(page.text()).toContain('In 4 min: Read the paper');
  await page.press('Skip');
  expect(asked).toEqual([{ type: 'skip-next', scheduleId }]);
});

test('what starts soon is also said while the session that has just ended waits for its grade', () => {
  const next = { scheduleId, intent: 'Read the paper', startsAtMs: NOON + 5 * MINUTE };
  const { page } = showPopup(statusWith({ last: ENDED, timer: { ...TIMER, next } }));
  expect(page.text()).toContain('In 4 min: Read the paper');
  expect(page.text()).toContain('Grade this session');
});

test('what starts much later is not said yet', () => {
  const next = { scheduleId, intent: 'Read the paper', startsAtMs: NOON + 50 * MINUTE };
  expect(showPopup(statusWith({ timer: { ...TIMER, next } })).page.text()).not.toContain('Read the paper');
});
