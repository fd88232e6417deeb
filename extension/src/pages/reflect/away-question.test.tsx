// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import {
  ENDED,
  fakeBackground,
  MINUTE,
  NOON,
  SESSION_ID,
  statusWith,
} from '../../testing/fake-background.ts';
import { openPage } from '../../testing/open-page.ts';
import { ReflectPage } from './reflect-page.tsx';

const AWAY = { fromMs: NOON - 12 * MINUTE, toMs: NOON };
const results = {
  readResult: async () => ({ kind: 'unpaired' as const }),
  readLocalEvents: async () => [],
  listEnded: async () => ({ sessions: [], hasOlder: false }),
  readEnded: async () => undefined,
  readHeldSites: async () => [],
  followLive: async () => undefined,
};

async function openReflect(awayAtEnd?: typeof AWAY) {
  const background = fakeBackground(statusWith({ last: { ...ENDED, awayAtEnd } }));
  const page = openPage(<ReflectPage sessionId={SESSION_ID} ask={background.ask} results={results} />);
  await vi.waitFor(() => expect(page.has('#quality')).toBe(true));
  return { page, asked: background.asked };
}

test('who was away when the time ran out is asked what that was, and the answer goes into the log', async () => {
  const { page, asked } = await openReflect(AWAY);
  expect(page.text()).toContain('You were away for the last 12 minutes. Off-browser work, or a break?');
  await page.press('Work off the browser');
  await page.type('[name=away-text]', 'read the paper');
  await page.press('Skip for now');
  await page.press('Show it without my grade');
  await vi.waitFor(() => expect(asked).toHaveLength(1));
  expect(asked[0]).toMatchObject({ log: { offBrowser: [{ ...AWAY, text: 'read the paper' }] } });
});

test('what was answered is still there when the form is opened again', async () => {
  const { page } = await openReflect(AWAY);
  await page.press('Work off the browser');
  await page.type('[name=away-text]', 'read the paper');
  const again = await openReflect(AWAY);
  expect(again.page.valueOf('[name=away-text]')).toBe('read the paper');
});

test('a break is an answer, too', async () => {
  const { page, asked } = await openReflect(AWAY);
  await page.press('A break');
  await page.press('Skip for now');
  await page.press('Show it without my grade');
  await vi.waitFor(() => expect(asked).toMatchObject([{ log: { offBrowser: [{ text: 'A break' }] } }]));
});

test('not answering guesses nothing', async () => {
  const { page, asked } = await openReflect(AWAY);
  await page.press('Skip for now');
  await page.press('Show it without my grade');
  await vi.waitFor(() => expect(asked).toHaveLength(1));
  expect(asked[0]).toMatchObject({ log: { offBrowser: undefined } });
});

test('who was there is not asked', async () => {
  expect((await openReflect()).page.text()).not.toContain('You were away');
});
