// @vitest-environment happy-dom
import { USUAL_SUSPECTS } from '@locked-in/domain';
import { expect, test, vi } from 'vitest';
import type { HoldStatus } from '../../hold-messages.ts';
import { fakeBackground, RUNNING, statusWith } from '../../testing/fake-background.ts';
import { openPage } from '../../testing/open-page.ts';
import { firstPlan, otherPresets } from './hold-choice.ts';
import { HoldLine } from './hold-line.tsx';
import { Popup } from './popup.tsx';

const HOLD: HoldStatus = {
  plan: { mode: 'off', sites: [] },
  past: [
    { intent: 'Mail', mode: 'block', sites: ['news.test'] },
    { intent: 'Draft chapter 2', mode: 'block', sites: ['video.test'] },
  ],
  isStrict: false,
  shownSite: 'docs.test',
  isShownHeld: false,
};

async function openPopup(hold: HoldStatus, session = false) {
  const background = fakeBackground(statusWith({ hold, ...(session && { session: RUNNING }) }));
  const page = openPage(<Popup ask={background.ask} />);
  await vi.waitFor(() => expect(page.text()).not.toContain('One moment'));
  return { page, asked: background.asked };
}

test('a list is chosen with the session and sent with it, as the last session with this intent had it', async () => {
  const { page, asked } = await openPopup(HOLD);
  await page.type('#intent', 'draft chapter 2');
  await page.press('Block list');
  await vi.waitFor(() => expect(page.text()).toContain('Holding 1 site'));
  await page.press('Start 25 minutes');
  await vi.waitFor(() =>
    expect(asked[0]).toMatchObject({ type: 'start', hold: { mode: 'block', sites: ['video.test'] } }),
  );
});

test('without a choice nothing is held', async () => {
  const { page, asked } = await openPopup(HOLD);
  await page.type('#intent', 'draft chapter 2');
  await page.press('Start 25 minutes');
  await vi.waitFor(() => expect(asked).toHaveLength(1));
  expect(asked[0]).not.toHaveProperty('hold');
});

test('a list without sites is not started', async () => {
  const { page, asked } = await openPopup({ ...HOLD, past: [], shownSite: undefined });
  await page.type('#intent', 'draft chapter 2');
  await page.press('Allow list');
  await page.press('Start 25 minutes');
  await vi.waitFor(() => expect(page.text()).toContain('Add at least one site'));
  expect(asked).toEqual([]);
});

test('an allow list begins with the site that is shown', () => {
  expect(firstPlan('allow', { intent: '', hold: HOLD }).sites).toEqual(['docs.test']);
});

test('whoever never held anything is offered the usual suspects', () => {
  expect(firstPlan('block', { intent: '', hold: { ...HOLD, past: [] } })).toEqual(USUAL_SUSPECTS);
  const plan = { mode: 'block', sites: ['video.test'] } as const;
  expect(otherPresets(plan, { intent: 'draft chapter 2', hold: HOLD }).map(({ name }) => name)).toEqual([
    'Usual suspects',
  ]);
});

test('while the session runs, the shown site is held with one press', async () => {
  const { page, asked } = await openPopup(HOLD, true);
  await page.press('Hold docs.test');
  await vi.waitFor(() => expect(asked).toEqual([{ type: 'hold-site', site: 'docs.test' }]));
});

test('letting a site through asks for a reason first', async () => {
  const plan = { mode: 'block', sites: ['video.test'] } as const;
  const { page, asked } = await openPopup({ ...HOLD, plan }, true);
  await page.press('Let video.test through');
  await vi.waitFor(() => expect(page.has('#loosen-reason')).toBe(true));
  expect(asked).toEqual([]);
  await page.type('#loosen-reason', 'the lecture is there');
  await page.press('Let it through');
  await vi.waitFor(() =>
    expect(asked).toEqual([{ type: 'hold-release', site: 'video.test', reason: 'the lecture is there' }]),
  );
});

test('a session that holds nothing on a page that cannot be held says nothing about it', () => {
  const line = openPage(
    <HoldLine hold={{ ...HOLD, shownSite: undefined }} ask={async () => true} isBusy={false} />,
  );
  expect(line.text()).toBe('');
});

test('a list that begins empty stays unfolded while it is filled, and folds when the focus goes on', async () => {
  const background = fakeBackground(statusWith({ hold: { ...HOLD, past: [], shownSite: undefined } }));
  const page = openPage(<Popup ask={background.ask} />);
  await vi.waitFor(() => expect(page.has('#intent')).toBe(true));
  await page.press('Allow list');
  const isOpen = () => document.querySelector('details')?.open;
  const field = document.querySelector<HTMLElement>('.add-site input');
  field?.focus();
  for (const site of ['docs.test', 'wiki.test']) {
    await page.type('.add-site input', site);
    await page.leave('.add-site input');
    expect(isOpen()).toBe(true);
  }
  document.getElementById('intent')?.focus();
  await vi.waitFor(() => expect(isOpen()).toBe(false));
});
