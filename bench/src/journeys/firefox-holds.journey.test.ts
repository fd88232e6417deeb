import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { callApi, type DrivenBrowser, readJournal } from '../accuracy/driven-browser.ts';
import { openFirefox } from '../accuracy/open-firefox.ts';
import { press } from './firefox-hands.ts';
import { ROOT } from './run-process.ts';
import { type PageServer, servePages } from './serve-pages.ts';

const EXTENSION = process.env.LOCKED_IN_TEST_FIREFOX_EXTENSION ?? join(ROOT, 'extension/dist/firefox');

let pages: PageServer;
let firefox: DrivenBrowser;

beforeAll(async () => {
  pages = await servePages();
  firefox = await openFirefox({ extension: EXTENSION, pagesPort: pages.port, environment: {} });
  await tell({ type: 'consent' });
});

afterAll(async () => {
  await firefox.close();
  await pages.close();
});

test('in Firefox a site is held, opened with a reason, held again, and free after the session', async () => {
  const hold = { mode: 'block', sites: ['video.test'] };
  await tell({ type: 'start', intent: 'draft chapter 2', mode: 'open', hold });
  const tab = await firefox.desk.browser().newPage();
  await tab.bringToFront();
  await tab.goto('http://docs.test/Chapter-2');
  await visit(tab, 'http://video.test/watch?token=SECRET');
  await shows(tab, 'Bring me back to docs.test');
  await press(tab, 'Open it with a reason');
  await tab.locator('#reason').fill('a talk that I cite');
  await press(tab, 'Open it for 5');
  await isAt(tab, 'http://video.test/watch?token=SECRET');
  await tell({ type: 'hold-site', site: 'video.test' });
  await shows(tab, 'Bring me back to docs.test');
  await press(tab, 'Bring me back');
  await isAt(tab, 'http://docs.test/Chapter-2');
  await visit(tab, 'http://video.test/again');
  await shows(tab, 'Bring me back to docs.test');
  await tell({ type: 'stop' });
  await tab.bringToFront();
  await shows(tab, 'The session is over');
  await press(tab, 'Go on to video.test');
  await isAt(tab, 'http://video.test/again');
  const told = (await readJournal(firefox.desk)).map(({ kind }) => kind);
  const marks = told.filter((kind) => kind === 'site-held' || kind === 'override');
  expect(marks.slice(0, 3)).toEqual(['site-held', 'override', 'site-held']);
  expect(JSON.stringify(await readJournal(firefox.desk))).not.toContain('SECRET');
});

function tell(request: Readonly<Record<string, unknown>>): Promise<unknown> {
  return callApi(firefox.desk, 'runtime.sendMessage', request);
}

/** Never answered where our page comes instead. */
async function visit(tab: Page, url: string): Promise<void> {
  tab.goto(url).catch(() => undefined);
}

function isAt(tab: Page, url: string): Promise<void> {
  return expect.poll(() => tab.evaluate('location.href').catch(() => '')).toBe(url);
}

function shows(tab: Page, words: string): Promise<void> {
  return expect.poll(() => tab.evaluate('document.body.innerText').catch(() => '')).toContain(words);
}
