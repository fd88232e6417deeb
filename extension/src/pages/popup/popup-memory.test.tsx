// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import type { Answer, Status } from '../../messages.ts';
import { type Picture, toFirst } from '../../picture.ts';
import {
  ENDED,
  fakeBackground,
  MINUTE,
  NOON,
  RUNNING,
  SESSION_ID,
  statusWith,
} from '../../testing/fake-background.ts';
import { openPage } from '../../testing/open-page.ts';
import { rememberGrade } from '../kept-grade.ts';
import { forgetSites } from '../page-memory.ts';
import { Popup, PopupView } from './popup.tsx';

test('the list and the cycles that were chosen survive closing the popup', async () => {
  const first = await openPopup(statusWith());
  await first.page.type('#intent', 'draft chapter 2');
  await first.page.press('Pomodoro');
  await first.page.choose('.cycles select', '6');
  await first.page.press('Block list');
  await first.page.type('.add-site input', 'added.test');
  await first.page.leave('.add-site input');
  const second = await openPopup(statusWith());
  expect(second.page.text()).toContain('added.test');
  await second.page.press('Start 6 × 25 minutes');
  await vi.waitFor(() => expect(second.asked).toHaveLength(1));
  expect(second.asked[0]).toMatchObject({
    pomodoro: { cycles: 6, focusMinutes: 25 },
    hold: { mode: 'block' },
  });
});

test('what was held in a draft goes with the sites that are forgotten', async () => {
  const first = await openPopup(statusWith());
  await first.page.type('#intent', 'draft chapter 2');
  await first.page.press('Block list');
  forgetSites();
  expect(localStorage.getItem('declaration')).not.toContain('sites');
  const second = await openPopup(statusWith());
  expect(second.page.valueOf('#intent')).toBe('draft chapter 2');
});

test('why it was paused survives closing the popup, until it is noted', async () => {
  const paused = statusWith({ session: { ...RUNNING, state: 'paused', pausedAtMs: NOON } });
  const first = await openPopup(paused);
  await first.page.type('.pause-reason input', 'the door bell');
  const second = await openPopup(paused);
  expect(second.page.valueOf('.pause-reason input')).toBe('the door bell');
  const other = await openPopup(statusWith({ session: { ...RUNNING, sessionId: 'other', state: 'paused' } }));
  expect(other.page.valueOf('.pause-reason input')).toBe('');
  await second.page.press('Note');
  await vi.waitFor(() => expect(second.page.text()).toContain('Noted: the door bell'));
  expect(localStorage.getItem('pause')).toBeNull();
});

const silence = () => new Promise<Answer>(() => undefined);

async function openPopup(status: Status) {
  const background = fakeBackground(status);
  const page = openPage(<Popup ask={background.ask} />);
  await vi.waitFor(() => expect(page.text()).not.toContain('One moment'));
  return { page, asked: background.asked };
}

function show(status: Status) {
  const background = { status, isBusy: false, ask: async () => true, readAtMs: NOON };
  return openPage(<PopupView background={background} nowMs={NOON + 5 * MINUTE} />);
}

test('what was declared survives closing the popup, until it is started', async () => {
  const first = await openPopup(statusWith());
  await first.page.type('#intent', 'draft chapter 2');
  await first.page.press('Open');
  const second = await openPopup(statusWith());
  expect(second.page.valueOf('#intent')).toBe('draft chapter 2');
  await second.page.press('Start');
  await vi.waitFor(() => expect(second.asked).toMatchObject([{ type: 'start', mode: 'open' }]));
  const third = await openPopup(statusWith());
  expect(third.page.valueOf('#intent')).toBe('');
});

test('it opens on what was known last, before the background has answered', () => {
  const first = pictureOf(RUNNING);
  const page = openPage(<Popup ask={silence} first={toFirst(first, NOON + MINUTE, '1')} />);
  expect(page.text()).toContain('Draft chapter 2');
});

function pictureOf(session: Status['session']): Picture {
  return { status: statusWith({ session }), readAtMs: NOON, version: '1' };
}

test.each([
  ['a session whose time is over', '1', 26 * MINUTE],
  ['what another version kept', '2', MINUTE],
  ['what was known more than a day ago', '1', 25 * 60 * MINUTE],
  ['what was known in the future', '1', -MINUTE],
])('it does not open on %s', (_what, version, laterMs) => {
  const first = toFirst(pictureOf(RUNNING), NOON + laterMs, version);
  const page = openPage(<Popup ask={silence} first={first} />);
  expect(page.text()).toContain('One moment');
});

test('today’s total holds what was held of the session that runs', () => {
  const today = { endedMs: 40 * MINUTE, sessions: 1 };
  const last = { ...ENDED, isLogged: true };
  expect(show(statusWith({ today, last })).text()).toContain('Today 40 min');
  const session = { ...RUNNING, heldMs: 4 * MINUTE };
  expect(show(statusWith({ today, last, session })).text()).toContain('Today 44 min');
});

test('the last grade stands in the popup once it was looked at', () => {
  const last = { ...ENDED, isLogged: true, isComplete: true };
  expect(show(statusWith({ last })).text()).toContain('See the grade');
  const distraction = { low: 0, high: 1 };
  rememberGrade(SESSION_ID, { kind: 'graded', rubric: 1, quality: { low: 61, high: 78 }, distraction });
  expect(show(statusWith({ last })).text()).toContain('Grade 61–78');
});
