import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { afterEach, expect, test } from 'vitest';
import { startServer } from './testing/page-and-api-server.ts';
import { createProfile, openRealBrowser, type RealBrowser } from './testing/real-browser.ts';

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
});

const POPUP = { width: 360, height: 500 };
const TAB = { width: 1280, height: 900 };
const THEMES = ['light', 'dark'] as const;
const PICTURES = process.env.LOCKED_IN_TEST_PICTURES;

async function open(): Promise<{ browser: RealBrowser; port: number; base: string }> {
  const server = await startServer();
  const profile = await createProfile();
  const browser = await openRealBrowser(profile.path, server.port, { isConsenting: false });
  closing.push(server.close, profile.remove, () => browser.context.close());
  return { browser, port: server.port, base: new URL('../', browser.desk.url()).href };
}

/** What axe finds on a page in both themes, and whether the page is too large for its window. */
async function look(page: Page, url: string, name: string): Promise<readonly string[]> {
  const isPopup = url.includes('/popup/');
  await page.setViewportSize(isPopup ? POPUP : TAB);
  await page.goto(url);
  await page.locator('body').evaluate((body) => body.ownerDocument.fonts.ready.then(() => undefined));
  await page.waitForFunction(() => !document.body.textContent?.includes('One moment'));
  const found: string[] = [];
  for (const colorScheme of THEMES) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    if (PICTURES)
      await page.screenshot({ path: `${PICTURES}/${name}-${colorScheme}.png`, fullPage: !isPopup });
    found.push(...(await findViolations(page)).map((violation) => `${name}, ${colorScheme}: ${violation}`));
  }
  return isPopup ? [...found, ...(await tooHigh(page, name))] : found;
}

async function tooHigh(page: Page, name: string): Promise<readonly string[]> {
  if (PICTURES) await page.screenshot({ path: `${PICTURES}/${name}.png` });
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  return height > POPUP.height ? [`${name} is ${height} high`] : [];
}

/** Evaluated by the browser's own tools, which the page's content policy does not bind. */
async function findViolations(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate<axe.AxeResults>('axe.run()');
  return violations.map(
    ({ id, nodes }) => `${id} at ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
  );
}

test('no page breaks a rule of accessibility, light or dark, and the popup needs no scrolling', async () => {
  const { browser, port, base } = await open();
  const page = await browser.context.newPage();
  const at = (path: string) => `${base}${path}`;
  const found: string[] = [];
  const see = async (path: string, name: string) => void found.push(...(await look(page, at(path), name)));

  await see('popup/index.html', 'popup-consent');
  await see('onboarding/index.html', 'onboarding');
  await browser.ask({ type: 'consent' });
  await see('popup/index.html', 'popup-declare');
  await see('doctor/index.html', 'doctor-unpaired');
  await browser.ask({ type: 'start', intent: 'Draft chapter 2', mode: 'countdown', plannedMinutes: 25 });
  const { status } = await statusOf(browser);
  await see('popup/index.html', 'popup-running');
  const visit = await browser.context.newPage();
  await visit.goto('http://docs.test/');
  await visit.waitForTimeout(11_000); // shorter stays are not asked about
  await visit.close();
  await pressKey(browser, 'toggle-pause');
  await expect.poll(async () => (await statusOf(browser)).status.session?.state).toBe('paused');
  await see('popup/index.html', 'popup-paused');
  await browser.ask({ type: 'stop' });
  await see('popup/index.html', 'popup-ended');
  await page.getByRole('button', { name: 'Start another' }).click();
  found.push(...(await tooHigh(page, 'popup-again')));
  await see(`reflect/index.html?session=${status.session?.sessionId}`, 'reflect');
  await page.getByRole('button', { name: 'Add what and when' }).click();
  await page.getByRole('button', { name: 'Yes, docs.test was worth it' }).click();
  found.push(...(await findViolations(page)));
  await see('reflect/index.html', 'reflect-all');
  await browser.ask({ type: 'pair', link: `http://127.0.0.1:${port}/pair#${'c'.repeat(43)}` });
  await see('options/index.html', 'options');
  await browser.desk.evaluate(parkChunk);
  await see('doctor/index.html', 'doctor');
  await page.getByRole('button', { name: 'Drop' }).click();
  found.push(...(await findViolations(page)));
  await see('what-leaves/index.html', 'what-leaves');
  await see('held/index.html', 'held');
  await see('sound/index.html', 'sound');
  expect(found).toEqual([]);
});

/** As if the server had refused it. Runs in the page, so it can use nothing from here. */
async function parkChunk(): Promise<void> {
  const opening = indexedDB.open('locked-in');
  await new Promise((resolve) => opening.addEventListener('success', resolve));
  const tx = opening.result.transaction('chunks', 'readwrite');
  const events = [{ kind: 'locked', occurredAtMs: Date.now() }];
  const rejected = '/events/0/occurredAtMs is not a time';
  tx.objectStore('chunks').put({ sessionId: crypto.randomUUID(), firstSeq: 0, events, rejected });
  await new Promise((resolve) => tx.addEventListener('complete', resolve));
  opening.result.close();
}

/** No driver presses a key of the browser's own, so it is told as the browser tells it. */
async function pressKey({ context }: RealBrowser, command: string): Promise<void> {
  await context
    .serviceWorkers()[0]
    ?.evaluate(`chrome.commands.onCommand.dispatch(${JSON.stringify(command)})`);
}

async function statusOf(browser: RealBrowser) {
  const answer = await browser.ask({ type: 'status' });
  if (!answer.ok) throw new Error(answer.problem);
  return answer;
}
