import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { afterEach, expect, test } from 'vitest';
import type { DrivenBrowser } from '../accuracy/driven-browser.ts';
import { compareStream, type Stay } from '../kills/compare-stream.ts';
import { startRecordingServer } from '../kills/recording-server.ts';
import { BROWSERS, killExtension, openBuilt } from './built-extension.ts';
import { ask } from './firefox-hands.ts';

const STAY_MS = 2_000;
const DEATHS = 3;
const patiently = { timeout: 30_000 };

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
});

test.each(BROWSERS)(
  'in %s, an extension that is killed again and again loses no event and doubles none',
  async (name) => {
    const server = await startRecordingServer(() => 'well');
    const browser = await openBuilt(name, { pagesPort: server.port });
    closing.push(server.close, browser.close);
    await ask(browser.desk, { type: 'consent' });
    await ask(browser.desk, { type: 'pair', link: `http://127.0.0.1:${server.port}/pair#${'c'.repeat(43)}` });
    await ask(browser.desk, { type: 'start', intent: 'draft chapter 2', mode: 'open' });
    const stays = await browseWhileItDies(browser, await browser.desk.browser().newPage());
    const desk = await browser.openOwn('options');
    await ask(desk, { type: 'stop' });
    await expect.poll(server.isComplete, patiently).toBe(true);
    const { lost, doubled } = compareStream(server.chunks, stays);
    expect({ lost, doubled }).toEqual({ lost: 0, doubled: 0 });
    expect(toEnds(server.chunks.flatMap(({ events }) => events))).toEqual(['stopped']);
  },
  120_000,
);

/** Every page on a host of its own. In the middle of every second one the extension dies. */
async function browseWhileItDies(browser: DrivenBrowser, tab: Page): Promise<readonly Stay[]> {
  const stays: Stay[] = [];
  for (let index = 0; index <= 2 * DEATHS; index += 1) {
    const site = `page-${index}.test`;
    await tab.goto(`http://${site}/`);
    const startMs = Date.now();
    await sleep(STAY_MS / 2);
    if (index % 2 === 1) await killExtension(browser);
    await sleep(STAY_MS / 2);
    stays.push({ site, startMs, endMs: Date.now() });
  }
  return stays;
}

function toEnds(events: readonly { readonly kind: string; readonly reason?: string | undefined }[]) {
  return events.flatMap(({ kind, reason }) => (kind === 'session-ended' ? [reason] : []));
}
