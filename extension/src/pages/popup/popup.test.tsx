// @vitest-environment happy-dom
import { formatClock } from '@locked-in/ui';
import { expect, test, vi } from 'vitest';
import type { Status } from '../../messages.ts';
import {
  ENDED,
  fakeBackground,
  MINUTE,
  NOON,
  PAIRING,
  RUNNING,
  SESSION_ID,
  statusWith,
} from '../../testing/fake-background.ts';
import { openPage } from '../../testing/open-page.ts';
import { waitingCode } from '../../testing/waiting-code.ts';
import { putOff } from '../put-off.ts';
import { HERE } from '../zone.ts';
import { Popup, PopupView } from './popup.tsx';
import { ReadCodeContext } from './use-waiting-code.ts';

async function openPopup(background: ReturnType<typeof fakeBackground>) {
  const page = openPage(<Popup ask={background.ask} />);
  await vi.waitFor(() => expect(page.text()).not.toContain('One moment'));
  return page;
}

function showPopup(status: Status | undefined, problem?: string) {
  const { ask } = { ask: async () => true };
  const background = { status, problem, isBusy: false, ask, readAtMs: NOON };
  return openPage(<PopupView background={background} nowMs={NOON + 5 * MINUTE} />);
}

test('Enter in the intent starts 25 minutes', async () => {
  const background = fakeBackground(statusWith());
  const page = await openPopup(background);
  await page.type('#intent', 'draft chapter 2');
  await page.press('Start 25 minutes');
  await vi.waitFor(() => expect(background.asked).toHaveLength(1));
  expect(background.asked[0]).toMatchObject({ type: 'start', intent: 'draft chapter 2', plannedMinutes: 25 });
});

test('a forecast is one press away and is sent with the session', async () => {
  const background = fakeBackground(statusWith());
  const page = await openPopup(background);
  await page.type('#intent', 'draft chapter 2');
  await page.press('Open');
  await page.press('Forecast');
  await vi.waitFor(() => expect(page.has('#forecast')).toBe(true));
  await page.type('#forecast', '55');
  await vi.waitFor(() => expect(page.text()).toContain('55, mixed'));
  await page.press('Start');
  await vi.waitFor(() =>
    expect(background.asked[0]).toMatchObject({ mode: 'open', forecast: { quality: 55 } }),
  );
});

test('a session without an intent is not started', async () => {
  const background = fakeBackground(statusWith());
  const page = await openPopup(background);
  await page.press('Start 25 minutes');
  await vi.waitFor(() => expect(page.text()).toContain('Say in a few words what you will do.'));
  expect(background.asked).toEqual([]);
});

test('what was typed stays when the session could not be started', async () => {
  const page = await openPopup(fakeBackground(statusWith(), { start: 'The disk is full.' }));
  await page.type('#intent', 'draft chapter 2');
  await page.press('Start 25 minutes');
  await vi.waitFor(() => expect(page.text()).toContain('The disk is full.'));
  expect(page.valueOf('#intent')).toBe('draft chapter 2');
});

test('stopping needs a second press', async () => {
  const session = { ...RUNNING, startedAtMs: Date.now(), endsAtMs: Date.now() + 18 * MINUTE };
  const background = fakeBackground(statusWith({ session }));
  const page = await openPopup(background);
  await page.press('Stop');
  await vi.waitFor(() => expect(page.text()).toContain('Stop with 18 min left?'));
  expect(background.asked).toEqual([]);
  await page.press('Stop session');
  await vi.waitFor(() => expect(background.asked).toEqual([{ type: 'stop' }]));
});

test('a running session shows what is left, what counted, how that is computed, and why this moment does not', async () => {
  const page = showPopup(statusWith({ session: { ...RUNNING, notCounted: 'browser-not-in-front' } }));
  expect(page.text()).toContain('20:00');
  expect(page.text()).toContain('Counted so far: 92 %');
  await page.toggle('.formula');
  await vi.waitFor(() => expect(page.text()).toContain('(active + playing + away) ÷ length without pauses'));
  expect(page.text()).toContain('Not counting now: the browser is not in front.');
});

test('a paused session offers to go on', () => {
  const page = showPopup(statusWith({ session: { ...RUNNING, state: 'paused', pausedAtMs: NOON } }));
  expect(page.text()).toContain('25:00');
  expect(page.text()).toContain('Resume');
});

test('an open-ended session counts up and cannot be extended', () => {
  const page = showPopup(statusWith({ session: { ...RUNNING, endsAtMs: undefined } }));
  expect(page.text()).toContain('05:00');
  expect(page.text()).not.toContain('Extend');
});

test('a pairing code that waits for its yes is said, as long as it is good', async () => {
  const showCode = (atMs: number) =>
    openPage(
      <ReadCodeContext.Provider value={async () => waitingCode(atMs)}>
        <PopupView
          background={{
            status: statusWith({ pairing: undefined }),
            readAtMs: NOON,
            isBusy: false,
            ask: async () => true,
          }}
          nowMs={NOON}
        />
      </ReadCodeContext.Provider>,
    );
  const page = showCode(NOON);
  await vi.waitFor(() => expect(page.text()).toContain('The code BCDF-GHJK waits for your yes.'));
  const late = showCode(NOON - 11 * MINUTE);
  await vi.waitFor(() => expect(late.text()).toContain('Not paired yet'));
});

test('that nothing is recorded is said, paired or not, and a session that runs is still there', () => {
  const trouble = 'The disk is full: nothing is being recorded.';
  const session = { ...RUNNING, coverage: undefined, notCounted: 'not-recorded' } as const;
  for (const pairing of [undefined, PAIRING]) {
    const page = showPopup(statusWith({ pairing, session, trouble }));
    expect(page.shown('[role=alert]')).toEqual([`${trouble} Details`]);
    expect(page.text()).toContain('Draft chapter 2');
  }
});

test('a session that the person does not want to grade yet waits in one line', () => {
  putOff(ENDED.sessionId, {});
  const page = showPopup(statusWith({ last: ENDED }));
  expect(page.has('.ended')).toBe(false);
  expect(page.has('.popup-footer')).toBe(true);
});

test('a session that just ended is offered for grading, and another one can be started without', async () => {
  const page = showPopup(statusWith({ last: ENDED }));
  expect(page.has(`a[href="../reflect/index.html?session=${SESSION_ID}"]`)).toBe(true);
  await page.press('Start another');
  await vi.waitFor(() => expect(page.has('#intent')).toBe(true));
});

test('an older session stands in one line with its completeness', () => {
  const page = showPopup(statusWith({ last: { ...ENDED, endedAtMs: NOON - 60 * MINUTE, isComplete: true } }));
  expect(page.has('#intent')).toBe(true);
  expect(page.text()).toContain('complete');
  expect(page.text()).toContain('Grade it');
});

test.each([
  [
    'until when',
    { completeUntilMs: NOON - 65 * MINUTE },
    `complete until ${formatClock(NOON - 65 * MINUTE, HERE)}`,
  ],
  ['that nothing is there yet', {}, 'not all sent'],
  ['that nothing was taken', { isSettled: true }, 'not taken by the server'],
])('a session that is not complete says %s', (_what, known, words) => {
  const page = showPopup(statusWith({ last: { ...ENDED, endedAtMs: NOON - 60 * MINUTE, ...known } }));
  expect(page.text()).toContain(words);
});

test('without a server a session can be started all the same, and the last one is kept here', () => {
  const last = { ...ENDED, endedAtMs: NOON - 60 * MINUTE };
  const page = showPopup(statusWith({ pairing: undefined, last }));
  expect(page.text()).toContain('kept here');
  expect(page.has('#intent')).toBe(true);
  expect(page.text()).toContain('Not paired yet: sessions stay in this browser.');
});

test('what goes wrong with sending is said in words, with what is kept', () => {
  const sending = {
    pendingEvents: 42,
    pendingChunks: 1,
    rejectedChunks: 0,
    problem: 'The server cannot be reached.',
  };
  expect(showPopup(statusWith({ sending })).text()).toContain('The server cannot be reached. 42 kept here.');
});

test('a background that is being replaced is said, not spun about', () => {
  const page = showPopup(undefined, 'The extension is restarting.');
  expect(page.text()).toContain('The extension is restarting.');
  expect(page.text()).not.toContain('One moment');
});

test.each([
  ['runs', { session: { ...RUNNING, intent: '' } }],
  ['has ended', { last: { ...ENDED, intent: '' } }],
  ['ended a while ago', { last: { ...ENDED, intent: '', endedAtMs: NOON - 60 * MINUTE } }],
])('a session without an intent that %s has a heading all the same', (_when, part) => {
  expect(showPopup(statusWith(part)).text()).toContain('A session without an intent');
});

test('a declaration that cannot be is said, with the focus where it has to be changed', async () => {
  const page = openPage(<Popup ask={fakeBackground(statusWith()).ask} />);
  await vi.waitFor(() => expect(page.has('#intent')).toBe(true));
  await page.type('#intent', 'Draft chapter 2');
  await page.press('Custom');
  await page.type('.custom-minutes input', '25:99');
  await page.press('Start');
  await vi.waitFor(() => expect(page.text()).toContain('Give whole minutes, from 1 to 720, or a time'));
  await vi.waitFor(() => expect(document.activeElement?.matches('.custom-minutes input')).toBe(true));
});
