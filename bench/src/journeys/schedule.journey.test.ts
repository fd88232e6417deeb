import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { callApi, readJournal } from '../accuracy/driven-browser.ts';
import {
  BROWSERS,
  type BrowserName,
  type BuiltBrowser,
  killExtension,
  openBuilt,
  untilExtensionRuns,
} from './built-extension.ts';
import { ask, openAt, press, untilShown } from './firefox-hands.ts';
import { scheduleSoon } from './schedule-soon.ts';
import { type PageServer, servePages } from './serve-pages.ts';

const MINUTE = 60_000;
/** Until then everything is saved and both extensions are dead. */
const SAVING_MS = 20_000;
const AUTOMATIC = 'Read the sources';
const ASKING = 'Answer the letters';

let pages: PageServer;
let startsAtMs: number;
const browsers = new Map<BrowserName, BuiltBrowser>();

beforeAll(async () => {
  pages = await servePages();
  for (const name of BROWSERS) browsers.set(name, await openBuilt(name, { pagesPort: pages.port }));
  const automatic = scheduleSoon({ intent: AUTOMATIC, mode: 'automatic' }, Date.now() + SAVING_MS);
  const asking = scheduleSoon({ intent: ASKING, mode: 'ask' }, automatic.startsAtMs - 5_000);
  startsAtMs = automatic.startsAtMs;
  for (const browser of browsers.values()) {
    await ask(browser.desk, { type: 'consent' });
    await ask(browser.desk, { type: 'save-schedule', schedule: automatic.schedule });
    await ask(browser.desk, { type: 'save-schedule', schedule: asking.schedule });
    await openAt(browser.desk.browser(), 'http://docs.test/Sources');
    await killExtension(browser);
  }
});

afterAll(async () => {
  for (const browser of browsers.values()) await browser.close();
  await pages?.close();
});

test.each(BROWSERS)(
  'in %s, a schedule starts its session at its time, although the extension was killed before it',
  async (name) => {
    const browser = browserOf(name);
    await untilExtensionRuns(browser);
    const desk = await browser.openOwn('options');
    await expect.poll(() => startsIn(desk)).toHaveLength(1);
    const [{ occurredAtMs = 0, plannedMs = 0, intent } = {}] = await startsIn(desk);
    expect(intent).toBe(AUTOMATIC);
    expect(occurredAtMs).toBeGreaterThanOrEqual(startsAtMs);
    expect(Math.round((occurredAtMs + plannedMs - startsAtMs) / MINUTE)).toBe(25);
  },
);

test.each(BROWSERS)(
  'in %s, a schedule that asks waits for the session that runs, and then for a press in the popup',
  async (name) => {
    const desk = await browserOf(name).openOwn('options');
    const popup = await browserOf(name).openOwn('popup');
    await untilShown(popup, AUTOMATIC);
    await press(popup, 'Stop');
    await press(popup, 'Stop session');
    await expect.poll(() => addressesIn(desk)).toContain('/reflect/');
    await popup.bringToFront();
    await untilShown(popup, ASKING);
    expect(await startsIn(desk)).toHaveLength(1);
    await press(popup, 'Start 25');
    await expect
      .poll(() => startsIn(desk).then((starts) => starts.map(({ intent }) => intent)))
      .toEqual([AUTOMATIC, ASKING]);
  },
);

function browserOf(name: BrowserName): BuiltBrowser {
  const browser = browsers.get(name);
  if (browser === undefined) throw new Error(`${name} is not open`);
  return browser;
}

/** In the order of their times: a journal sorts sessions by their names. */
async function startsIn(desk: Page) {
  const events = await readJournal(desk);
  const starts = events.flatMap((event) => (event.kind === 'session-started' ? [event] : []));
  return starts.toSorted((a, b) => a.occurredAtMs - b.occurredAtMs);
}

async function addressesIn(desk: Page): Promise<string> {
  return JSON.stringify(await callApi(desk, 'tabs.query', {}));
}
