// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import type { HeldAnswer, HeldRequest, HeldView } from '../../hold-messages.ts';
import { openPage } from '../../testing/open-page.ts';
import { takeAddress } from './address-in.ts';
import { HeldPage } from './held-page.tsx';

const HELD: HeldView = {
  kind: 'held',
  site: 'video.test',
  by: 'block',
  intent: 'Draft chapter 2',
  backSite: 'docs.test',
};

/** A background that answers what the test says, and remembers what it was asked. */
async function openHeld(view: HeldView, answers: Partial<Record<HeldRequest['type'], HeldAnswer>> = {}) {
  const asked: HeldRequest[] = [];
  const gone: string[] = [];
  const ask = async (request: HeldRequest): Promise<HeldAnswer> => {
    asked.push(request);
    return answers[request.type] ?? { ok: true, view };
  };
  const page = openPage(<HeldPage address={undefined} ask={ask} goTo={(url) => gone.push(url)} />);
  await vi.waitFor(() => expect(page.text()).not.toContain('One moment'));
  return { page, asked, gone };
}

test('what was set out to do stands above what was asked for', async () => {
  const endsAtMs = Date.now() + 18 * 60_000;
  const { page } = await openHeld({ ...HELD, endsAtMs });
  expect(page.text()).toContain('You set out toDraft chapter 2');
  expect(page.text()).toContain('18 min left');
  expect(page.text()).toContain('video.test is on the block list of this session.');
});

test('the first button leads back', async () => {
  const { page, gone } = await openHeld(HELD, {
    'held-back': { ok: true, view: HELD, goTo: 'http://docs.test/chapter-2' },
  });
  await page.press('Bring me back to docs.test');
  await vi.waitFor(() => expect(gone).toEqual(['http://docs.test/chapter-2']));
});

test('without a way back a new tab is offered', async () => {
  const { page } = await openHeld({ ...HELD, by: 'allow-list', backSite: undefined });
  expect(page.text()).toContain('Open a new tab instead');
  expect(page.text()).toContain('is not on the allow list');
});

test('who waits sees the seconds, and can think better of it', async () => {
  const { page, asked } = await openHeld(HELD);
  await page.press('Wait 20 seconds');
  await vi.waitFor(() => expect(page.text()).toMatch(/(20|19) seconds/));
  expect(asked.at(-1)).toEqual({ type: 'held-wait' });
  await page.press('Never mind');
  await vi.waitFor(() => expect(page.text()).toContain('Wait 20 seconds'));
});

test('the button that begins the wait keeps the focus, and does nothing before the wait is over', async () => {
  const { page, asked } = await openHeld(HELD);
  await page.press('Wait 20 seconds');
  await vi.waitFor(() => expect(page.text()).toMatch(/(20|19) seconds/));
  const { activeElement } = document;
  expect(activeElement?.textContent).toMatch(/seconds$/);
  if (activeElement instanceof HTMLElement) activeElement.click();
  await new Promise((resolve) => setTimeout(resolve));
  expect(asked.some(({ type }) => type === 'held-go-on')).toBe(false);
});

test('leaving the page starts the wait again', async () => {
  const { page } = await openHeld(HELD);
  await page.press('Wait 20 seconds');
  await vi.waitFor(() => expect(page.text()).toContain('seconds'));
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValueOnce('hidden');
  document.dispatchEvent(new Event('visibilitychange'));
  await vi.waitFor(() => expect(page.text()).toContain('Open it with a reason'));
});

test('a reason and its minutes are sent, and why it failed is said', async () => {
  const problem = 'This could not be recorded. Try again.';
  const { page, asked, gone } = await openHeld(HELD, { 'held-override': { ok: false, problem } });
  await page.press('Open it with a reason');
  await page.type('#reason', 'a talk that I cite');
  await page.press('15 min');
  await page.press('Open it for 15 minutes');
  await vi.waitFor(() => expect(page.text()).toContain(problem));
  expect(asked.at(-1)).toEqual({ type: 'held-override', reason: 'a talk that I cite', minutes: 15 });
  expect(gone).toEqual([]);
});

test('an answer that leads anywhere but to a page is not followed', async () => {
  const evil = { ok: true, view: HELD, goTo: 'javascript:alert(1)' } as const;
  const { page, gone } = await openHeld(HELD, { 'held-back': evil });
  await page.press('Bring me back to docs.test');
  expect(gone).toEqual([]);
});

test.each([
  ['ended', 'The session is over'],
  ['paused', 'The session is paused'],
  ['let-through', 'not held at the moment'],
] as const)('a site whose session is %s is free, and one press away', async (why, words) => {
  const view = { kind: 'released', site: 'video.test', why } as const;
  const { page, gone } = await openHeld(view, {
    'held-go-on': { ok: true, view, goTo: 'http://video.test/watch' },
  });
  expect(page.text()).toContain(words);
  await page.press('Go on to video.test');
  await vi.waitFor(() => expect(gone).toEqual(['http://video.test/watch']));
});

test('a tab of which nothing is known says that no site stays held', async () => {
  const { page } = await openHeld({ kind: 'unknown' });
  expect(page.text()).toContain('No site stays held.');
});

test('the address behind the # leaves the address bar at once', () => {
  const replaced: unknown[] = [];
  const history = { replaceState: (...args: unknown[]) => void replaced.push(args[2]) };
  const location = { hash: '#http://video.test/?q=secret#t', pathname: '/held/index.html' };
  expect(takeAddress(location, history)).toBe('http://video.test/?q=secret#t');
  expect(replaced).toEqual(['/held/index.html']);
  expect(takeAddress({ hash: '', pathname: '/held/index.html' }, history)).toBeUndefined();
});
