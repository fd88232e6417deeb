import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findViolations } from './find-violations.ts';
import { type Standalone, startStandalone } from './start-system.ts';
import { weighWeek } from './week-weight.ts';

const PHONE = { width: 360, height: 740 };
const DESK = { width: 1280, height: 900 };
const PICTURES = process.env.LOCKED_IN_TEST_PICTURES;
const EMPTY = ['/week/2001-W30', '/day/2001-07-23', '/day/2001-99-99', '/nowhere'];

let system: Standalone;
let browser: Browser;
let page: Page;
let paths: readonly string[];

beforeAll(async () => {
  system = await startStandalone(['--demo']);
  browser = await chromium.launch({
    executablePath: process.env.LOCKED_IN_TEST_CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu'],
  });
  page = await browser.newPage();
  await page.goto(system.pairingLink);
  await page.getByRole('button', { name: 'Pair this browser' }).waitFor();
  paths = [
    ...(await findSessions()),
    '/',
    '/week',
    '/goals',
    '/solutions',
    '/settings',
    '/settings/asked',
    ...EMPTY,
  ];
});
afterAll(async () => {
  await browser.close();
  await system.stop();
});

test('no page breaks a rule of accessibility, in light or dark', async () => {
  await page.setViewportSize(DESK);
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    for (const path of paths) {
      await open(path, colorScheme);
      found.push(...(await findViolations(page)).map((violation) => `${path}, ${colorScheme}: ${violation}`));
    }
  }
  expect(found).toEqual([]);
});

test('no page is wider than a phone, with everything on it opened', async () => {
  await page.setViewportSize(PHONE);
  const wide: string[] = [];
  for (const path of paths) {
    await open(path, 'phone');
    await page.locator('main').evaluate((main) => {
      for (const folded of main.querySelectorAll('details')) folded.open = true;
    });
    const width = await page.locator('html').evaluate((html) => html.scrollWidth);
    if (width > PHONE.width) wide.push(`${path} is ${width} wide`);
  }
  expect(wide).toEqual([]);
});

test('on paper there is nothing to press', async () => {
  await page.setViewportSize(DESK);
  await page.emulateMedia({ media: 'print' });
  await open('/week', 'print');
  const pressed = page.locator('button:visible, input:visible, nav:visible, summary:visible');
  expect(await pressed.count()).toBe(0);
  await page.emulateMedia({ media: 'screen' });
});

test('a first visit of the week weighs at most 120 KB on the wire, with headers and fonts', async () => {
  const { bytes, parts } = await weighWeek(browser, page.context(), system.url);
  expect(bytes, JSON.stringify(parts, null, 1)).toBeLessThanOrEqual(120 * 1_024);
});

test('by keyboard alone a person leads past the masthead, opens the menu of a week and closes it', async () => {
  await open('/week', 'keyboard');
  await page.keyboard.press('Tab');
  expect(await page.locator(':focus').textContent()).toBe('Skip to the content');
  const menu = page.locator('summary', { hasText: 'Save or print' });
  await menu.focus();
  await page.keyboard.press('Enter');
  const file = page.getByRole('link', { name: 'One HTML file' });
  await file.waitFor();
  await page.keyboard.press('Escape');
  await file.waitFor({ state: 'hidden' });
  expect(await menu.evaluate((summary) => summary === summary.ownerDocument.activeElement)).toBe(true);
});

/** The newest of each kind: sealed, open, without a grade. */
async function findSessions(): Promise<readonly string[]> {
  const list = await (await page.request.get(`${system.url}/v1/sessions?limit=40`)).json();
  const kinds = new Map<string, string>();
  for (const { sessionId } of list.sessions) {
    const result = await (await page.request.get(`${system.url}/v1/sessions/${sessionId}`)).json();
    const kind = result.analysis?.computed.kind ?? result.status;
    if (!kinds.has(kind)) kinds.set(kind, `/session/${sessionId}`);
  }
  expect([...kinds.keys()].toSorted()).toEqual(['graded', 'sealed', 'withheld']);
  return [...kinds.values()];
}

async function open(path: string, name: string): Promise<void> {
  await page.goto(system.url + path);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await expect.poll(() => page.locator('.loading').count()).toBe(0);
  if (PICTURES) {
    const file = `${path.slice(1).replaceAll('/', '-') || 'today'}-${name}.png`;
    await page.screenshot({ path: `${PICTURES}/${file}`, fullPage: true });
  }
}
