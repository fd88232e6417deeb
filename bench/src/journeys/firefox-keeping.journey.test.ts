import { afterAll, beforeAll, expect, test } from 'vitest';
import { type DrivenBrowser, readJournal } from '../accuracy/driven-browser.ts';
import { openFirefox } from '../accuracy/open-firefox.ts';
import { INTENT } from './browse-session.ts';
import { ask, openAt } from './firefox-hands.ts';
import { type PageServer, servePages } from './serve-pages.ts';
import { FIREFOX_EXTENSION } from './walk-firefox.ts';

/** Firefox ends a background that had nothing to do for so long. */
const IDLE_MS = 1_000;
const VISITS = ['a.test', 'b.test', 'c.test', 'd.test', 'e.test', 'f.test'];

let pages: PageServer;
let firefox: DrivenBrowser;

beforeAll(async () => {
  pages = await servePages();
  firefox = await openFirefox({
    extension: FIREFOX_EXTENSION,
    pagesPort: pages.port,
    preferences: { 'extensions.background.idle.timeout': IDLE_MS },
  });
  await ask(firefox.desk, { type: 'consent' });
  await ask(firefox.desk, { type: 'start', intent: INTENT, mode: 'open' });
});

afterAll(async () => {
  await firefox?.close();
  await pages?.close();
});

test('in Firefox, a background that has ended before every page misses none', async () => {
  await ask(firefox.desk, { type: 'status' });
  expect(await isBackgroundThere()).toBe(true);
  for (const site of VISITS) {
    await expect.poll(isBackgroundThere).toBe(false);
    await openAt(firefox.desk.browser(), `http://${site}/`);
    await expect.poll(sitesKept).toContain(site);
  }
  expect(await sitesKept()).toEqual(VISITS);
});

test('in Firefox, the last minutes are forgotten with every page in them', async () => {
  await ask(firefox.desk, { type: 'forget', minutes: 60 });
  expect(await sitesKept()).toEqual([]);
});

async function isBackgroundThere(): Promise<boolean> {
  const addresses = await firefox.desk.evaluate(
    'String(chrome.extension.getViews().map((view) => view.location.href))',
  );
  return String(addresses).includes('_generated_background_page');
}

async function sitesKept(): Promise<readonly string[]> {
  const events = await readJournal(firefox.desk);
  const sites = events.flatMap((event) => (event.kind === 'page-shown' ? [event.site] : []));
  return sites.filter((site, index) => site.endsWith('.test') && site !== sites[index - 1]);
}
