// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import type { EndedHere } from '../../platform/ended-sessions.ts';
import { fakeBackground, SESSION_ID, statusWith } from '../../testing/fake-background.ts';
import { openPage } from '../../testing/open-page.ts';
import { ReflectPage } from './reflect-page.tsx';

const startedAtMs = new Date(2026, 10, 18, 14, 0).getTime();
const endedAtMs = new Date(2026, 10, 18, 14, 50).getTime();
const HERE: EndedHere = {
  sessionId: SESSION_ID,
  intent: 'Draft chapter 2',
  startedAtMs,
  endedAtMs,
  isLogged: false,
  isComplete: true,
  isKeptHere: false,
};

const MAIL: EndedHere = { ...HERE, sessionId: 'other', intent: 'Mail', isLogged: true };

const results = {
  readResult: async () => ({ kind: 'unpaired' as const }),
  readLocalEvents: async () => [],
  followLive: async () => undefined,
  listEnded: async () => ({ sessions: [HERE, MAIL], hasOlder: false }),
  readEnded: async () => HERE,
  readHeldSites: async () => ['docs.test', 'video.test'],
};

async function openReflect() {
  const background = fakeBackground(statusWith());
  const page = openPage(<ReflectPage sessionId={SESSION_ID} ask={background.ask} results={results} />);
  await vi.waitFor(() => expect(page.has('#tried')).toBe(true));
  return { page, asked: background.asked };
}

test('a session whose events have gone to the server can still be graded, with its sites', async () => {
  const { page, asked } = await openReflect();
  await page.press('Yes, docs.test was worth it');
  await page.press('Yes, video.test was worth it');
  await page.press('No, video.test was not worth it');
  await page.press('Yes, docs.test was worth it');
  await page.press('Skip for now');
  await page.press('Show it without my grade');
  await vi.waitFor(() => expect(asked).toHaveLength(1));
  expect(asked[0]).toMatchObject({ log: { regrets: [{ site: 'video.test', worthIt: false }] } });
});

test('a session that went on past midnight stands under the day it began on', async () => {
  const late = {
    startedAtMs: new Date(2026, 10, 18, 23, 10).getTime(),
    endedAtMs: endedAtMs + 10 * 3_600_000,
  };
  const readEnded = async () => ({ ...HERE, ...late });
  const ask = fakeBackground(statusWith()).ask;
  const page = openPage(<ReflectPage sessionId={SESSION_ID} ask={ask} results={{ ...results, readEnded }} />);
  await vi.waitFor(() => expect(page.text()).toContain('Wednesday 18 November, 23:10–00:50'));
});

test('what happened away from the browser is told with its times', async () => {
  const { page, asked } = await openReflect();
  await page.press('Add what and when');
  await page.type('.off-text', 'sketched');
  await page.type('[aria-label="From"]', '13:00');
  await page.press('Skip for now');
  await vi.waitFor(() => expect(page.text()).toContain('have to lie within the session'));
  await page.type('[aria-label="From"]', '14:10');
  await page.type('[aria-label="To"]', '14:20');
  await page.press('Skip for now');
  await page.press('Show it without my grade');
  await vi.waitFor(() => expect(asked).toHaveLength(1));
  const [fromMs, toMs] = [startedAtMs + 10 * 60_000, startedAtMs + 20 * 60_000];
  expect(asked[0]).toMatchObject({ log: { offBrowser: [{ text: 'sketched', fromMs, toMs }] } });
});

test('whoever adds a line goes on in it', async () => {
  const { page } = await openReflect();
  for (const rows of [1, 2]) {
    await page.press('Add what and when');
    await vi.waitFor(() => {
      const fields = [...document.querySelectorAll('.off-text')];
      expect([fields.length, fields.indexOf(document.activeElement ?? document.body)]).toEqual([
        rows,
        rows - 1,
      ]);
    });
  }
});

test('what was filled in survives closing the tab, until it is saved', async () => {
  const first = await openReflect();
  await first.page.type('#quality', '70');
  await first.page.type('#note', 'a long call');
  await first.page.press('No, video.test was not worth it');
  const second = await openReflect();
  expect(second.page.valueOf('#note')).toBe('a long call');
  await second.page.type('#distraction', '10');
  await second.page.press('Save and reveal');
  await vi.waitFor(() => expect(second.asked).toHaveLength(1));
  expect(second.asked[0]).toMatchObject({
    log: { quality: 70, distraction: 10, regrets: [{ site: 'video.test', worthIt: false }] },
  });
  expect((await openReflect()).page.valueOf('#note')).toBe('');
});

test('what was tried before is offered, most recent first', async () => {
  for (const text of ['phone away', 'closed mail']) {
    const { page, asked } = await openReflect();
    await page.type('#tried', text);
    await page.press('Skip for now');
    await page.press('Show it without my grade');
    await vi.waitFor(() => expect(asked).toHaveLength(1));
  }
  const { page } = await openReflect();
  expect(page.text()).toMatch(/closed mail\s*phone away/);
  await page.press('phone away');
  expect(page.valueOf('#tried')).toBe('phone away');
});

test('older sessions are shown when they are asked for, month by month, and whoever asked goes on there', async () => {
  const october = new Date(2026, 9, 31, 23, 50).getTime();
  const older = { ...HERE, sessionId: 'older', intent: 'Tax', startedAtMs: october };
  const ask = fakeBackground(statusWith()).ask;
  const listEnded = async (after?: { readonly sessionId: string }) =>
    after?.sessionId === 'other'
      ? { sessions: [older], hasOlder: false }
      : { sessions: [HERE, MAIL], hasOlder: true };
  const page = openPage(<ReflectPage sessionId={undefined} ask={ask} results={{ ...results, listEnded }} />);
  await vi.waitFor(() => expect(page.text()).toContain('Mail'));
  expect(page.shown('h2')).toEqual(['November 2026']);
  await page.press('Show older sessions');
  await vi.waitFor(() => expect(document.activeElement?.textContent).toBe('Tax'));
  expect(page.shown('h2')).toEqual(['November 2026', 'October 2026']);
  expect(page.text()).not.toContain('Show older sessions');
});

test('while the sessions are read, the list says so', async () => {
  const never = { ...results, listEnded: () => new Promise<never>(() => undefined) };
  const ask = fakeBackground(statusWith()).ask;
  const page = openPage(<ReflectPage sessionId={undefined} ask={ask} results={never} />);
  expect(page.text()).toContain('One moment');
});

test('without a session it lists all of them, and how they stand', async () => {
  const page = openPage(
    <ReflectPage sessionId={undefined} ask={fakeBackground(statusWith()).ask} results={results} />,
  );
  await vi.waitFor(() => expect(page.text()).toContain('Draft chapter 2'));
  expect(page.text()).toContain('not graded · complete');
  expect(page.has('a[href="../reflect/index.html?session=other"]')).toBe(true);
});
