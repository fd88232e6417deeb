import type { Page } from 'playwright-core';
import { afterEach, expect, test } from 'vitest';
import { startMoodyServer } from './testing/moody-server.ts';
import { createProfile, openRealBrowser } from './testing/real-browser.ts';

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
});

const MOST_STOPS = 60;

async function open() {
  const server = await startMoodyServer();
  const profile = await createProfile();
  const browser = await openRealBrowser(profile.path, server.port, { isConsenting: false });
  closing.push(server.close, profile.remove, () => browser.context.close());
  const page = await browser.context.newPage();
  await page.goto(new URL('../popup/index.html', browser.desk.url()).href);
  return { server, browser, page };
}

/** What has the focus, by the name that a person knows it by. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const { activeElement } = document;
    if (!(activeElement instanceof HTMLElement) || activeElement === document.body) return 'nothing';
    const labels = activeElement instanceof HTMLInputElement ? [...(activeElement.labels ?? [])] : [];
    const name = activeElement.ariaLabel ?? (labels[0] ?? activeElement).textContent ?? '';
    return name.replaceAll('\u00a0', ' ').trim();
  });
}

async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    await page.keyboard.press('Tab');
    if (name.test(await focused(page))) return;
  }
  throw new Error(`Tab does not lead to ${name}`);
}

const expectFocus = (page: Page) => expect.poll(() => focused(page));

test('by keyboard alone a person says yes, declares, pauses, extends, stops, grades and reads what it was', async () => {
  const { browser, page } = await open();
  const { keyboard } = page;
  await page.getByText('May sessions be recorded?').waitFor();
  await tabTo(page, /^Yes, record/);
  await keyboard.press('Enter');
  await expectFocus(page).toBe('What will you do?');
  await keyboard.press('Enter');
  await page.getByRole('alert').waitFor();
  await expectFocus(page).toBe('What will you do?');
  await keyboard.type('Draft chapter 2');
  await tabTo(page, /^25 min/);
  await keyboard.press('ArrowRight');
  await tabTo(page, /^Start 50/);
  await keyboard.press('Enter');
  await expectFocus(page).toBe('Draft chapter 2');
  await tabTo(page, /^Pause/);
  await keyboard.press('Enter');
  await expectFocus(page).toBe('Resume');
  await keyboard.press('Enter');
  await expectFocus(page).toBe('Pause');
  await tabTo(page, /^Extend \+5/);
  await keyboard.press('Enter');
  await page.locator('.extend button:enabled').first().waitFor();
  await expectFocus(page).toBe('Extend +5 min');
  await tabTo(page, /^Stop/);
  await keyboard.press('Enter');
  await expectFocus(page).toBe('Keep going');
  await keyboard.press('Escape');
  await expectFocus(page).toBe('Stop');
  await keyboard.press('Enter');
  await expectFocus(page).toBe('Keep going');
  await tabTo(page, /^Stop session/);
  const opening = browser.context.waitForEvent('page');
  await keyboard.press('Enter');
  await expectFocus(page).toBe('Draft chapter 2');
  await grade(await opening);
});

async function grade(page: Page): Promise<void> {
  const { keyboard } = page;
  await page.setViewportSize({ width: 360, height: 740 });
  await page.getByRole('heading', { name: 'Your grade, first' }).waitFor();
  await tabTo(page, /focused were you/);
  await keyboard.press('ArrowRight');
  await tabTo(page, /pulled you away/);
  await keyboard.press('Enter');
  await tabTo(page, /^Add what and when/);
  await keyboard.press('Enter');
  await expectFocus(page).toBe('What');
  const tooWide = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;
  expect(await page.evaluate(tooWide)).toBe(0);
  await keyboard.type('Sketched on paper');
  await tabTo(page, /^Remove this line/);
  await keyboard.press('Enter');
  await expectFocus(page).toBe('Add what and when');
  await tabTo(page, /^Save and reveal/);
  await keyboard.press('Enter');
  await expectFocus(page).toBe('What the records say');
  await tabTo(page, /^Add something/);
}

test('by keyboard alone a person drops what the server refused, deletes everything and unpairs', async () => {
  const { server, browser, page } = await open();
  await browser.ask({ type: 'consent' });
  await browser.ask({ type: 'pair', link: `${server.url}/pair#${'c'.repeat(43)}` });
  server.mood = 'refusing';
  for (const intent of ['First', 'Second']) {
    await browser.ask({ type: 'start', intent, mode: 'open' });
    await browser.ask({ type: 'stop' });
  }
  const readStatus = () => browser.ask({ type: 'status' });
  await expect.poll(readStatus).toMatchObject({ status: { sending: { pendingEvents: 0 } } });
  await page.goto(new URL('../doctor/index.html', browser.desk.url()).href);
  await page.getByText('The body is not a chunk').first().waitFor();
  await dropAll(page);
  await expectFocus(page).toBe('Refused by the server');
  await page.goto(browser.desk.url());
  await deleteAll(page);
  await unpair(page);
});

/** At least one of each session; more where sending was under way when a session began. */
async function dropAll(page: Page): Promise<void> {
  const cards = page.locator('.parked');
  const count = await cards.count();
  expect(count).toBeGreaterThanOrEqual(2);
  for (let left = count - 1; left >= 0; left -= 1) {
    await drop(page);
    await expect.poll(() => cards.count()).toBe(left);
    if (left > 0) await expectFocus(page).toMatch(/^(?:First|Second)$/);
  }
}

async function drop(page: Page): Promise<void> {
  const { keyboard } = page;
  await tabTo(page, /^Drop$/);
  await keyboard.press('Enter');
  await expectFocus(page).toBe('Type “drop” to lose these events for good');
  await keyboard.press('Escape');
  await expectFocus(page).toBe('Drop');
  await keyboard.press('Enter');
  await keyboard.type('drop');
  await keyboard.press('Enter');
}

async function deleteAll(page: Page): Promise<void> {
  const { keyboard } = page;
  await tabTo(page, /^Delete everything kept here/);
  await keyboard.press('Enter');
  await keyboard.type('delete');
  await keyboard.press('Enter');
  await expectFocus(page).toBe('Undo');
  await keyboard.press('Enter');
  await expectFocus(page).toBe('Delete everything kept here');
  await keyboard.press('Enter');
  await keyboard.type('delete');
  await keyboard.press('Enter');
  await expectFocus(page).toBe('Undo');
  await page.getByText('Gone here. The server is told').waitFor();
  await expectFocus(page).toBe('Delete');
}

async function unpair(page: Page): Promise<void> {
  const { keyboard } = page;
  await tabTo(page, /^Unpair$/);
  await keyboard.press('Enter');
  await expectFocus(page).toBe('Keep it paired');
  await keyboard.press('Escape');
  await expectFocus(page).toBe('Unpair');
  await keyboard.press('Enter');
  await keyboard.press('Shift+Tab');
  await keyboard.press('Enter');
  await page.getByText('Not paired. Sessions are recorded').waitFor();
  await expectFocus(page).toBe('Address of your server, or a pairing link');
}
