import type { Page } from 'playwright-core';
import { afterEach, expect, test } from 'vitest';
import { startServer } from './testing/page-and-api-server.ts';
import { createProfile, openRealBrowser } from './testing/real-browser.ts';

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
});

const POPUP = { width: 360, height: 500 };

async function openIn(language: string) {
  const server = await startServer();
  const profile = await createProfile();
  const browser = await openRealBrowser(profile.path, server.port, { isConsenting: false });
  closing.push(server.close, profile.remove, () => browser.context.close());
  await browser.desk.evaluate((chosen) => localStorage.setItem('language', JSON.stringify(chosen)), language);
  const page = await browser.context.newPage();
  await page.setViewportSize(POPUP);
  const base = new URL('../', browser.desk.url()).href;
  return { browser, page, base };
}

/** Whether the page is larger than its window, and which of its buttons and choices are cut. */
async function tooLarge(page: Page, name: string): Promise<readonly string[]> {
  const found = await page.evaluate(() => {
    const { scrollHeight, scrollWidth } = document.documentElement;
    const list = document.querySelector('.held-list[open] .held-list-body')?.getBoundingClientRect();
    const cut = [...document.querySelectorAll('button, .button, .choice span')]
      .filter((element) => element.clientWidth > 0 && element.scrollWidth > element.clientWidth + 1)
      .map((element) => `cut: ${element.textContent}`);
    return [
      ...(scrollHeight > innerHeight ? [`${scrollHeight} high`] : []),
      ...(scrollWidth > innerWidth ? [`${scrollWidth} wide`] : []),
      ...cut,
      ...(list && list.top < 0 ? [`list begins ${-list.top} above`] : []),
    ];
  });
  return found.map((what) => `${name}: ${what}`);
}

/** The popup in each state of a session; answers what does not fit. */
async function walkPopup(language: string): Promise<readonly string[]> {
  const { browser, page, base } = await openIn(language);
  const found: string[] = [];
  const see = async (name: string) => {
    await page.goto(`${base}popup/index.html`);
    await page.waitForSelector('main, .declare, .running, .ended, .consent-card');
    await page.waitForTimeout(300);
    found.push(...(await tooLarge(page, name)));
  };
  await see('consent');
  await browser.ask({ type: 'consent' });
  await see('declare');
  for (const choice of await page.locator('.length-field .choice').all()) {
    await choice.click();
    found.push(...(await tooLarge(page, 'declare')));
  }
  await page.locator('.hold-modes .choice').nth(1).click();
  await page.locator('.held-list summary').click();
  await page.locator('.add-site input').fill('ein paar Worte');
  await page.locator('.add-site input').press('Enter');
  found.push(...(await tooLarge(page, 'hold list')));
  await browser.ask({ type: 'start', intent: 'Kapitel 2', mode: 'countdown', plannedMinutes: 90 });
  await see('running');
  await browser.ask({ type: 'pause' });
  await see('paused');
  await browser.ask({ type: 'stop' });
  await see('ended');
  return found;
}

test('the popup fits its window in German', async () => {
  expect(await walkPopup('de')).toEqual([]);
});

test('the popup fits its window from right to left', async () => {
  expect(await walkPopup('ar-XB')).toEqual([]);
});

test('choosing German in the options turns the pages German, and the browser’s language back', async () => {
  const { page, base } = await openIn('en');
  await page.goto(`${base}options/index.html`);
  await page.selectOption('#language', 'de');
  await page.getByRole('heading', { name: 'Optionen' }).waitFor();
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('de-DE');
  await page.goto(`${base}doctor/index.html`);
  await page.getByRole('heading', { name: 'Diagnose' }).waitFor();
  expect(await page.title()).toBe('Diagnose · Locked In');
  await page.goto(`${base}options/index.html`);
  await page.selectOption('#language', '');
  await page.getByRole('heading', { name: 'Options' }).waitFor();
});

test('from right to left the page is mirrored and a timeline is not', async () => {
  const { browser, page, base } = await openIn('ar-XB');
  await browser.ask({ type: 'consent' });
  await browser.ask({ type: 'start', intent: 'Kapitel 2', mode: 'countdown', plannedMinutes: 25 });
  await page.waitForTimeout(1_500);
  await browser.ask({ type: 'stop' });
  const answer = await browser.ask({ type: 'status' });
  const sessionId = answer.ok ? (answer.status.last?.sessionId ?? '') : '';
  await browser.ask({ type: 'log', sessionId, log: { skipped: true } });
  await page.setViewportSize({ width: 900, height: 900 });
  await page.goto(`${base}reflect/index.html?session=${sessionId}`);
  const track = page.locator('.timeline-track');
  await track.waitFor();
  const directions = await page.evaluate(() => [
    document.documentElement.dir,
    getComputedStyle(document.querySelector('.timeline-track') ?? document.body).direction,
    getComputedStyle(document.querySelector('.timeline-axis') ?? document.body).direction,
  ]);
  expect(directions).toEqual(['rtl', 'ltr', 'ltr']);
  expect(await tooLarge(page, 'reflect')).not.toContainEqual(expect.stringContaining('wide'));
});
