import { openDatabase } from '@locked-in/store';
import { dumpText } from '@locked-in/store/testing';
import type { Page } from 'puppeteer-core';
import { afterEach, expect, test } from 'vitest';
import { callApi, readJournal } from '../accuracy/driven-browser.ts';
import { BROWSERS, type BuiltBrowser, openBuilt } from './built-extension.ts';
import { ask, fill, openAt, press, untilShown } from './firefox-hands.ts';
import { servePages } from './serve-pages.ts';
import { type Standalone, startStandalone } from './start-system.ts';

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
});

test.each(BROWSERS)(
  'in %s, a site, the last minutes and everything are deleted down to the last byte in the server’s database',
  async (name) => {
    const { browser, system } = await openAll(name);
    await record(browser, { intent: 'Letters to Zinnia', sites: ['orchid.test', 'docs.test'] });
    await finish(browser, 'The peony note');
    await isStored(system, ['Letters to Zinnia', 'orchid.test', 'docs.test', 'The peony note']);

    await undoDeletion(browser);
    await deleteSite(browser, 'orchid.test'); // takes as long as what was undone would have
    await isGone(system, ['orchid']);
    await isStored(system, ['Letters to Zinnia', 'docs.test', 'The peony note']);

    await record(browser, { intent: 'Plans for Dahlia', sites: ['tulip.test'] });
    await ask(browser.desk, { type: 'send-now' });
    await isStored(system, ['tulip.test']);
    await forgetFifteenMinutes(browser);
    await isGone(system, ['tulip', 'docs.test']);
    await finish(browser, 'The iris note');
    await isStored(system, ['Plans for Dahlia', 'The iris note']);

    await deleteEverything(browser);
    await isGone(system, ['Zinnia', 'orchid', 'docs.test', 'peony', 'Dahlia', 'tulip', 'iris']);
    await expect.poll(() => countSessions(browser.desk)).toBe(0);
  },
);

type All = { readonly browser: BuiltBrowser; readonly system: Standalone };

async function openAll(name: (typeof BROWSERS)[number]): Promise<All> {
  const system = await startStandalone();
  closing.push(system.stop);
  const pages = await servePages();
  closing.push(pages.close);
  const browser = await openBuilt(name, { pagesPort: pages.port });
  closing.push(browser.close);
  await ask(browser.desk, { type: 'consent' });
  await ask(browser.desk, { type: 'pair', link: system.pairingLink });
  return { browser, system };
}

type Recorded = { readonly intent: string; readonly sites: readonly string[] };

/** A session that goes on, with a page of each site. */
async function record({ desk }: BuiltBrowser, { intent, sites }: Recorded): Promise<void> {
  await ask(desk, { type: 'start', intent, mode: 'open' });
  for (const site of sites) {
    const tab = await openAt(desk.browser(), `http://${site}/Some-page`);
    await expect.poll(() => readJournal(desk).then((events) => JSON.stringify(events))).toContain(site);
    await tab.close();
  }
}

async function finish({ desk }: BuiltBrowser, note: string): Promise<void> {
  await ask(desk, { type: 'stop' });
  const answer = await callApi(desk, 'runtime.sendMessage', { type: 'status' });
  const sessionId = JSON.stringify(answer).match(/"last":\{"sessionId":"([^"]+)"/)?.[1];
  await ask(desk, { type: 'log', sessionId, log: { quality: 60, distraction: 40, note } });
  await ask(desk, { type: 'send-now' });
}

async function deleteSite(browser: BuiltBrowser, site: string): Promise<void> {
  const options = await browser.openOwn('options');
  await fill(options, '#delete-site', site);
  await press(options, 'Delete this site');
  await confirm(options);
  await untilShown(options, 'Deleted.');
  await options.close();
}

async function forgetFifteenMinutes(browser: BuiltBrowser): Promise<void> {
  const popup = await browser.openOwn('popup');
  await popup.locator('.forget-line summary').click();
  await press(popup, '15\u00a0min');
  await untilShown(popup, 'Forgotten, here and on the server');
  await popup.close();
}

async function undoDeletion(browser: BuiltBrowser): Promise<void> {
  const options = await browser.openOwn('options');
  await press(options, 'Delete everything kept here');
  await confirm(options);
  await press(options, 'Undo');
  await untilShown(options, 'Delete everything kept here');
}

async function deleteEverything(browser: BuiltBrowser): Promise<void> {
  const options = await browser.openOwn('options');
  await press(options, 'Delete everything kept here');
  await confirm(options);
  await untilShown(options, 'Delete everything kept here');
}

async function confirm(options: Page): Promise<void> {
  await fill(options, '#confirm-delete', 'delete');
  await (await options.locator('#confirm-delete').waitHandle()).press('Enter');
  await untilShown(options, 'Nothing is deleted before that');
}

async function isStored(system: Standalone, words: readonly string[]): Promise<void> {
  await expect.poll(() => missingOf(words, system)).toEqual([]);
}

async function isGone(system: Standalone, words: readonly string[]): Promise<void> {
  await expect.poll(() => missingOf(words, system)).toEqual(words);
}

/** How many the browser itself still keeps. */
async function countSessions(desk: Page): Promise<unknown> {
  return desk.evaluate(`new Promise((resolve) => {
    const opening = indexedDB.open('locked-in');
    opening.onsuccess = () => {
      const counting = opening.result.transaction('sessions').objectStore('sessions').count();
      counting.onsuccess = () => resolve(counting.result);
      opening.result.close();
    };
  })`);
}

/** Those of the words that stand nowhere in the whole database. */
async function missingOf(words: readonly string[], { databaseUrl }: Standalone): Promise<readonly string[]> {
  const url = await databaseUrl();
  if (url === undefined) throw new Error('The server has no database that can be asked');
  const db = openDatabase(url, { maxConnections: 1 });
  try {
    const text = await dumpText(db);
    return words.filter((word) => !text.includes(word));
  } finally {
    await db.destroy();
  }
}
