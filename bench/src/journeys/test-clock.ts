import { rm } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { type SessionEvent, toSegments } from '@locked-in/domain';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DrivenBrowser } from '../accuracy/driven-browser.ts';
import { openChromium } from '../accuracy/open-chromium.ts';
import { openFirefox } from '../accuracy/open-firefox.ts';
import { type BrowserName, BUILT } from './built-extension.ts';
import { copyWithClock, setClock } from './extension-with-clock.ts';
import { ask } from './firefox-hands.ts';
import { liveIdle } from './live-idle.ts';
import { readSession, showInSession } from './read-session.ts';
import { type PageServer, servePages } from './serve-pages.ts';

const HOUR = 60 * 60_000;
/** In Berlin the clocks go forward at 02:00 of that night, and back at 03:00 of the other. */
const SPRING_MS = Date.parse('2027-03-28T01:00:00Z');
const AUTUMN_MS = Date.parse('2027-10-31T01:00:00Z');
/** The clock that was set would go with the background. */
const LONG_LIVED = { 'extensions.background.idle.timeout': 600_000 };

/** Sets the clock in sessions, and lives through the nights in which clocks change. */
export function testClock(name: BrowserName): void {
  let pages: PageServer;
  let extension: string;
  let browser: DrivenBrowser;

  beforeAll(async () => {
    pages = await servePages();
    extension = await copyWithClock(BUILT[name]);
    const opening = { extension, pagesPort: pages.port, environment: { TZ: 'Europe/Berlin' } };
    browser = await (name === 'chromium'
      ? openChromium(opening)
      : openFirefox({ ...opening, preferences: LONG_LIVED }));
    await ask(browser.desk, { type: 'consent' });
  });

  afterAll(async () => {
    await browser?.close();
    await pages?.close();
    await rm(extension, { recursive: true, force: true });
  });

  test.each([
    ['set forward by two hours', 0, 2 * HOUR],
    ['set back by two hours', 0, -2 * HOUR],
  ])(
    `in ${name}, a clock that is %s in a session adds no time to any page`,
    async (intent, aheadMs, afterMs) => {
      const { desk } = browser;
      expectOnlyWhatWasLived(await live(desk, { intent, aheadMs }, () => setClock(desk, afterMs)));
    },
  );

  test.each([
    ['spring', SPRING_MS],
    ['autumn', AUTUMN_MS],
  ])(
    `in ${name}, the night in %s in which the clocks change is as long as it is`,
    async (intent, changeMs) => {
      const aheadMs = changeMs - 2_000 - Date.now();
      const lived = await live(browser.desk, { intent, aheadMs }, async () => {
        while (Date.now() + aheadMs < changeMs + 500) await sleep(100);
      });
      expect(lived.events.at(0)?.occurredAtMs).toBeLessThan(changeMs);
      expect(lived.events.at(-1)?.occurredAtMs).toBeGreaterThan(changeMs);
      expectOnlyWhatWasLived(lived);
    },
  );

  test(`in ${name}, idleness counts from the last touch, a page that plays counts while it is shown, and who was away at the end is asked`, async () => {
    for (const tab of await browser.desk.browser().pages()) if (tab !== browser.desk) await tab.close();
    await liveIdle(browser);
  });
}

type Lived = { readonly events: readonly SessionEvent[]; readonly leastMs: number; readonly mostMs: number };

type Living = { readonly intent: string; readonly aheadMs: number };

/** A session in which a page is shown, something happens to the clock, and another page is shown. */
async function live(desk: Page, { intent, aheadMs }: Living, change: () => Promise<void>): Promise<Lived> {
  await setClock(desk, aheadMs);
  const askedMs = performance.now();
  await ask(desk, { type: 'start', intent, mode: 'open' });
  await showInSession(desk, intent, { url: 'http://before.test/' });
  const shownMs = performance.now();
  await change();
  await showInSession(desk, intent, { url: 'http://after.test/' });
  const doneMs = performance.now();
  await ask(desk, { type: 'stop' });
  const events = await readSession(desk, intent);
  return { events, leastMs: doneMs - shownMs, mostMs: performance.now() - askedMs };
}

function expectOnlyWhatWasLived({ events, leastMs, mostMs }: Lived): void {
  const observed = toSegments(events).filter(({ presence }) => presence !== 'unobserved');
  const total = observed.reduce((sum, { startMs, endMs }) => sum + endMs - startMs, 0);
  expect(total).toBeLessThanOrEqual(mostMs + 50);
  expect(total).toBeGreaterThan(leastMs / 2);
  const times = events.map(({ occurredAtMs }) => occurredAtMs);
  expect(times).toEqual(times.toSorted((a, b) => a - b));
}
