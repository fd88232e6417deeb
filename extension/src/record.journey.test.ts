import { type SessionEvent, toSegments } from '@locked-in/domain';
import type { Page } from 'playwright-core';
import { afterEach, expect, test } from 'vitest';
import { type PageAndApiServer, startServer } from './testing/page-and-api-server.ts';
import {
  createProfile,
  type JournalEntry,
  openRealBrowser,
  type RealBrowser,
} from './testing/real-browser.ts';

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
});

async function openAll(): Promise<{ browser: RealBrowser; server: PageAndApiServer; profile: string }> {
  const server = await startServer();
  const profile = await createProfile();
  const browser = await openRealBrowser(profile.path, server.port);
  closing.push(server.close, profile.remove, () => browser.context.close());
  return { browser, server, profile: profile.path };
}

async function openTab(browser: RealBrowser, url: string): Promise<Page> {
  const page = await browser.context.newPage();
  await page.goto(url);
  return page;
}

async function setMinimised(page: Page, isMinimised: boolean): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  const { windowId } = await devtools.send('Browser.getWindowForTarget');
  const windowState = isMinimised ? 'minimized' : 'normal';
  await devtools.send('Browser.setWindowBounds', { windowId, bounds: { windowState } });
}

const densely = (count: number) => Array.from({ length: count }, (_, seq) => seq);

function eventsOf(entries: readonly JournalEntry[]): readonly SessionEvent[] {
  return entries.map(({ event }) => event);
}

function pagesIn(events: readonly SessionEvent[]): readonly string[] {
  const sites = events.flatMap((event) => (event.kind === 'page-shown' ? [event.site] : []));
  return sites.filter((site, index) => site.endsWith('.test') && site !== sites[index - 1]);
}

test('a session is paired, recorded, sent and confirmed, and says where the person was and when', async () => {
  const { browser, server } = await openAll();
  const pairPage = await openTab(browser, `http://127.0.0.1:${server.port}/pair/now#${'c'.repeat(43)}`);
  await expect
    .poll(() => browser.ask({ type: 'status' }))
    .toMatchObject({
      status: { pairing: { serverUrl: `http://127.0.0.1:${server.port}`, isRevoked: false } },
    });
  await pairPage.close();
  await browser.ask({ type: 'start', intent: 'draft', mode: 'countdown', plannedMinutes: 25 });

  const marks: [site: string | undefined, atMs: number][] = [];
  const mark = (site?: string) => void marks.push([site, Date.now()]);
  const docs = await openTab(browser, 'http://docs.test/one?q=secret-query#secret-fragment');
  mark('docs.test');
  await docs.waitForTimeout(2_000);
  const wiki = await openTab(browser, 'http://wiki.test/two');
  mark('wiki.test');
  await wiki.waitForTimeout(2_000);
  await setMinimised(wiki, true);
  mark();
  await browser.ask({ type: 'status' });
  await browser.desk.waitForTimeout(2_000);
  await setMinimised(wiki, false);
  mark('wiki.test');
  await browser.ask({ type: 'status' });
  await wiki.waitForTimeout(2_000);
  await docs.bringToFront();
  mark('docs.test');
  await docs.evaluate(() => history.pushState({}, '', '/three?q=secret-query'));
  await docs.waitForTimeout(2_000);
  await docs.goto('http://video.test/four');
  mark('video.test');
  await docs.waitForTimeout(2_000);
  await browser.ask({ type: 'stop' });

  await expect
    .poll(() => browser.ask({ type: 'status' }))
    .toMatchObject({
      status: { last: { isComplete: true }, sending: { pendingEvents: 0 } },
    });
  expect(await browser.readJournal()).toEqual([]);
  const events = [...server.chunks].toSorted(([a], [b]) => a - b).flatMap(([, chunk]) => chunk);
  const stays = toSegments(events).filter(
    ({ startMs, endMs, page }) => endMs - startMs > 1_000 && page?.site !== 'locked-in:', // what started it, at first
  );
  expect(stays.map(({ page }) => page?.site)).toEqual(marks.map(([site]) => site));
  for (const [index, { startMs }] of stays.entries()) {
    expect(Math.abs(startMs - (marks[index]?.[1] ?? 0))).toBeLessThan(1_000);
  }
  expect(server.bodies.join()).not.toContain('secret');
  expect(browser.context.pages().some((page) => page.url().includes('/reflect/'))).toBe(true);
});

test('a page that plays is told as playing while it is shown, and silent is what is shown before it', async () => {
  const { browser } = await openAll();
  await browser.ask({ type: 'start', intent: '', mode: 'open' });
  const readPlaying = async () =>
    eventsOf(await browser.readJournal()).flatMap((event) =>
      event.kind === 'page-shown' && event.site.endsWith('.test') ? [`${event.site} ${event.audible}`] : [],
    );
  const lecture = await openTab(browser, 'http://lecture.test/');
  await lecture.evaluate(playTone);
  await expect.poll(readPlaying).toContain('lecture.test true');
  await openTab(browser, 'http://docs.test/');
  await expect.poll(readPlaying).toContain('docs.test false');
  await lecture.bringToFront();
  await expect.poll(async () => (await readPlaying()).at(-1)).toBe('lecture.test true');
  expect(await readPlaying()).not.toContain('docs.test true');
});

function playTone(): void {
  const context = new AudioContext();
  const tone = context.createOscillator();
  tone.connect(context.destination);
  tone.start();
}

test('a worker that is stopped again and again misses nothing', async () => {
  const { browser } = await openAll();
  await browser.ask({ type: 'start', intent: '', mode: 'open' });
  const isRecorded = (count: number) =>
    expect.poll(async () => pagesIn(eventsOf(await browser.readJournal())).length).toBe(count);
  const first = await openTab(browser, 'http://a.test/');
  await isRecorded(1);
  const tabs = [first, await openTab(browser, 'http://b.test/')];
  await isRecorded(2);
  for (let round = 0; round < 10; round += 1) {
    await browser.stopWorker();
    await tabs[round % 2]?.bringToFront();
    await isRecorded(round + 3);
  }
  const entries = await browser.readJournal();
  expect(entries.map(({ seq }) => seq)).toEqual(densely(entries.length));
  const events = eventsOf(entries);
  expect(pagesIn(events)).toEqual(
    Array.from({ length: 12 }, (_, index) => (index % 2 ? 'b.test' : 'a.test')),
  );
  expect(events.map(({ kind }) => kind)).not.toContain('interrupted');
});

test('a browser that is killed loses nothing it had recorded, and says how long it was gone', async () => {
  const { browser, server, profile } = await openAll();
  await browser.ask({ type: 'start', intent: '', mode: 'open' });
  await openTab(browser, 'http://a.test/');
  await browser.desk.waitForTimeout(1_500);
  const before = await browser.readJournal();
  const killedMs = Date.now();
  await browser.kill();
  const again = await openRealBrowser(profile, server.port);
  closing.push(() => again.context.close());
  await expect
    .poll(() => again.ask({ type: 'status' }))
    .toMatchObject({
      status: { session: { state: 'running' } },
    });
  const after = await again.readJournal();
  expect(after.slice(0, before.length)).toEqual(before);
  expect(after.map(({ seq }) => seq)).toEqual(densely(after.length));
  const gap = after[before.length]?.event;
  expect(gap).toMatchObject({ kind: 'interrupted' });
  const lastSeenMs = gap?.kind === 'interrupted' ? gap.lastSeenMs : 0;
  expect(killedMs - lastSeenMs).toBeGreaterThanOrEqual(0);
  expect(killedMs - lastSeenMs).toBeLessThan(3_000);
});
