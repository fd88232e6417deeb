import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, expect, test } from 'vitest';
import { startServer } from './testing/page-and-api-server.ts';
import { createProfile, EXTENSION, openRealBrowser, type RealBrowser } from './testing/real-browser.ts';

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
});

const BLOCK = { mode: 'block', sites: ['video.test'] } as const;

async function openAll(extension = EXTENSION): Promise<RealBrowser> {
  return (await openWithServer(extension)).browser;
}

async function openWithServer(extension: string) {
  const server = await startServer();
  const profile = await createProfile();
  const browser = await openRealBrowser(profile.path, server.port, { extension });
  closing.push(server.close, profile.remove, () => browser.context.close());
  return { browser, server };
}

/** Every site granted from the start: no test can press the browser's own question. */
async function granted(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'locked-in-granted-'));
  closing.push(() => rm(folder, { recursive: true, force: true }));
  await cp(EXTENSION, folder, { recursive: true });
  const manifest = JSON.parse(await readFile(join(EXTENSION, 'manifest.json'), 'utf8'));
  const wider = { ...manifest, host_permissions: ['*://*/*'] };
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(wider));
  return folder;
}

async function openTab(browser: RealBrowser, url: string): Promise<Page> {
  const page = await browser.context.newPage();
  await page.goto(url).catch(() => undefined); // a redirect in the middle of it is what this is about
  return page;
}

function start(browser: RealBrowser) {
  return browser.ask({
    type: 'start',
    intent: 'draft chapter 2',
    mode: 'countdown',
    plannedMinutes: 25,
    hold: BLOCK,
  });
}

const isHeld = (page: Page) => expect.poll(() => page.url()).toContain('/held/');
const isAt = (page: Page, site: string) => expect.poll(() => URL.parse(page.url())?.host).toBe(site);
const isAskedOn = (page: Page, text: string) => expect.poll(() => page.textContent('main')).toContain(text);

/** No driver opens the browser's own menu: that its entry is there is asked, and its press told as the browser tells it. */
async function chooseHold({ context }: RealBrowser, pageUrl: string): Promise<void> {
  const press = JSON.stringify({ menuItemId: 'hold-site', pageUrl });
  await context
    .serviceWorkers()[0]
    ?.evaluate(
      `chrome.contextMenus.update('hold-site', {}).then(() => chrome.contextMenus.onClicked.dispatch(${press}))`,
    );
}

async function factsOf(browser: RealBrowser) {
  const entries = await browser.readJournal();
  return entries.map(({ event }) => event).filter(({ kind }) => kind === 'site-held' || kind === 'override');
}

test('a blocked site is held, and leads back to where the person was, which the menu of the page holds, too', async () => {
  const browser = await openAll();
  await start(browser);
  const page = await openTab(browser, 'http://docs.test/chapter-2');
  await page.goto('http://www.video.test/watch?v=secret').catch(() => undefined);
  await isHeld(page);
  await isAskedOn(page, 'draft chapter 2');
  await page.click('text=Bring me back to docs.test');
  await isAt(page, 'docs.test');
  expect(new URL(page.url()).pathname).toBe('/chapter-2');
  expect(await factsOf(browser)).toMatchObject([{ kind: 'site-held', site: 'www.video.test', by: 'block' }]);
  expect(JSON.stringify(await browser.readJournal())).not.toContain('secret');
  await chooseHold(browser, page.url());
  await isHeld(page);
});

test('a tab of its own is closed, and the tab the person was in comes to the front', async () => {
  const browser = await openAll();
  await start(browser);
  const docs = await openTab(browser, 'http://docs.test/');
  const video = await openTab(browser, 'http://video.test/');
  await isHeld(video);
  const isClosed = video.waitForEvent('close');
  await video.click('text=Bring me back to docs.test');
  await isClosed;
  await expect.poll(() => docs.evaluate(() => document.visibilityState)).toBe('visible');
});

test('twenty seconds of waiting, or a reason, open a held site, also when the worker dies meanwhile', async () => {
  const browser = await openAll();
  await start(browser);
  const page = await openTab(browser, 'http://video.test/one');
  await isHeld(page);
  await page.click('text=Wait 20 seconds');
  await browser.stopWorker();
  await page.click('text=Open it for 5');
  await isAt(page, 'video.test');
  await page.reload();
  await isAt(page, 'video.test');
  await browser.ask({ type: 'hold-site', site: 'news.test' });
  const news = await openTab(browser, 'http://news.test/');
  await isHeld(news);
  await browser.stopWorker();
  await news.click('text=Open it with a reason');
  await news.fill('#reason', 'the strike decides my trip');
  await news.click('text=Open it for 5');
  await isAt(news, 'news.test');
  expect(await factsOf(browser)).toMatchObject([
    { kind: 'site-held', site: 'video.test' },
    { kind: 'override', site: 'video.test', reason: 'Waited 20 seconds', minutes: 5 },
    { kind: 'site-held', site: 'news.test' },
    { kind: 'override', site: 'news.test', reason: 'the strike decides my trip', minutes: 5 },
  ]);
});

test('a worker that was killed goes on holding, a pause and the end hold nothing', async () => {
  const browser = await openAll();
  await start(browser);
  await browser.stopWorker();
  const page = await openTab(browser, 'http://video.test/');
  await isHeld(page);
  await browser.ask({ type: 'pause' });
  await isAskedOn(page, 'The session is paused');
  await browser.ask({ type: 'resume' });
  await isAskedOn(page, 'is on the block list');
  await browser.ask({ type: 'stop' });
  await page.bringToFront();
  await isAskedOn(page, 'The session is over');
  await page.click('text=Go on to video.test');
  await isAt(page, 'video.test');
  const next = await openTab(browser, 'http://video.test/two');
  await next.waitForTimeout(1_000);
  await isAt(next, 'video.test');
});

test('after the browser was killed nothing keeps its page, and the session goes on holding', async () => {
  const server = await startServer();
  const profile = await createProfile();
  const first = await openRealBrowser(profile.path, server.port);
  closing.push(server.close, profile.remove);
  await start(first);
  await isHeld(await openTab(first, 'http://video.test/'));
  await first.kill();
  const second = await openRealBrowser(profile.path, server.port);
  closing.push(() => second.context.close());
  const page = await openTab(second, 'http://video.test/');
  await isHeld(page);
  await isAskedOn(page, 'draft chapter 2');
});

test('in strict holding a held site is not even asked for, typed or by a link, and the end takes the rules away', async () => {
  const { browser, server } = await openWithServer(await granted());
  await start(browser);
  await browser.ask({ type: 'hold-strict', isStrict: true });
  const typed = await openTab(browser, 'http://docs.test/');
  await typed.goto('http://video.test/typed').catch(() => undefined);
  await isHeld(typed);
  await isAskedOn(typed, 'is on the block list');
  const linked = await openTab(browser, 'http://docs.test/');
  await linked.evaluate(() => location.assign('http://video.test/linked'));
  await isHeld(linked);
  await isAskedOn(linked, 'is on the block list');
  expect(server.visits.filter((address) => address.startsWith('video.test'))).toEqual([]);
  await linked.click('text=Open it with a reason');
  await linked.fill('#reason', 'a talk that I cite');
  await linked.click('text=Open it for 5');
  await isAt(linked, 'video.test');
  expect(server.visits).toContain('video.test/linked');
  await browser.ask({ type: 'stop' });
  const after = await openTab(browser, 'http://video.test/after');
  await isAt(after, 'video.test');
});
