// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import type { Status } from '../../messages.ts';
import { fakeBackground, NOON, RUNNING, statusWith } from '../../testing/fake-background.ts';
import { openPage } from '../../testing/open-page.ts';
import { Popup } from './popup.tsx';

const PLAN = {
  solutionId: '0b6cb8a0-2ad5-8f0e-8a3a-0e8b4c2d1f10',
  cue: 'news.test comes up',
  action: 'close it',
};

async function openPopup(status: Status) {
  const { ask, asked } = fakeBackground(status);
  const page = openPage(<Popup ask={ask} />);
  await vi.waitFor(() => expect(page.text()).not.toContain('One moment'));
  return { page, asked };
}

test('the form says what will be tried, with a switch', async () => {
  const { page, asked } = await openPopup(statusWith({ trying: { plans: [PLAN], running: [] } }));
  expect(page.text()).toContain('If news.test comes up, then close it');
  await page.check('.trying input');
  const { solutionId } = PLAN;
  expect(asked).toEqual([{ type: 'set-trying', solutionId, isOn: false }]);
});

test('when a cue has come the popup says what was to be done, and can be told not now', async () => {
  const cued = { plan: PLAN, atMs: NOON };
  const trying = { plans: [PLAN], running: [PLAN], cued };
  const { page, asked } = await openPopup(statusWith({ session: RUNNING, trying }));
  expect(page.shown('.cue-card')[0]).toContain('close it');
  await page.press('Not for 10 minutes');
  expect(asked).toEqual([{ type: 'snooze-cues' }]);
});
