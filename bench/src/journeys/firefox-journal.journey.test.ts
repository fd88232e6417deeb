import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { callApi, readJournal } from '../accuracy/driven-browser.ts';
import { openFirefox } from '../accuracy/open-firefox.ts';
import { startRecordingServer } from '../kills/recording-server.ts';
import { type BuiltBrowser, openBuilt } from './built-extension.ts';
import { ask, openAt, openExtensionPage, untilShown } from './firefox-hands.ts';
import { FIREFOX_EXTENSION } from './walk-firefox.ts';

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
});

test('in Firefox, a session outlives its journal, and the journal the settings: the doctor tells of either loss', async () => {
  const server = await startRecordingServer(() => 'well');
  const profile = await mkdtemp(join(tmpdir(), 'locked-in-journal-'));
  closing.push(server.close, () => rm(profile, { recursive: true, force: true, maxRetries: 10 }));
  const open = async () => {
    const browser = await openBuilt('firefox', { pagesPort: server.port, profile });
    closing.push(() => browser.close().catch(() => undefined)); // as a rule it is closed already
    return browser;
  };
  const before = await open();
  await ask(before.desk, { type: 'consent' });
  await ask(before.desk, { type: 'pair', link: `http://127.0.0.1:${server.port}/pair#${'c'.repeat(43)}` });
  await ask(before.desk, { type: 'start', intent: 'draft chapter 2', mode: 'open' });
  await visit(before, 'lost.test');
  await before.close();
  await overwrite(profile, 'journal');
  const after = await open();
  await visit(after, 'found.test');
  const doctor = await openExtensionPage(after.desk, 'src/pages/doctor/index.html');
  await untilShown(doctor, 'The journal was damaged and begun anew');
  await untilShown(doctor, 'Open the options');
  await ask(after.desk, { type: 'stop' });
  await expect.poll(() => server.chunks.length).toBeGreaterThan(0);
  const [first] = server.chunks;
  expect(first?.firstSeq).toBeGreaterThan(0);
  expect(first?.events[0]?.kind).toBe('interrupted');
  expect(JSON.stringify(server.chunks)).toContain('found.test');
  expect(server.isComplete()).toBe(false);
  await after.close();
  await overwrite(profile, 'settings');
  const last = await open();
  const popup = await openExtensionPage(last.desk, 'src/pages/popup/index.html');
  await untilShown(popup, 'Your settings and the server are lost');
  const told = await openExtensionPage(last.desk, 'src/pages/doctor/index.html');
  await untilShown(told, 'Nothing is sent: pair this browser again');
});

test('in Firefox, a journal without room says so, and recording goes on by itself when there is some', async () => {
  const server = await startRecordingServer(() => 'well');
  const { desk, close } = await openFirefox({
    extension: FIREFOX_EXTENSION,
    pagesPort: server.port,
    preferences: { 'dom.quotaManager.temporaryStorage.fixedLimit': 12_000 }, // of all sites together, in KiB
  });
  closing.push(server.close, close);
  await ask(desk, { type: 'consent' });
  await ask(desk, { type: 'start', intent: 'draft chapter 2', mode: 'open' });
  const tab = await desk.browser().newPage();
  let visits = 0;
  const problemAfterVisit = async () => {
    visits += 1;
    await tab.goto(`http://site-${visits}.test/`);
    return JSON.stringify(await callApi(desk, 'runtime.sendMessage', { type: 'status' }));
  };
  await desk.evaluate(FILL);
  await expect.poll(problemAfterVisit).toContain('The disk is full');
  const doctor = await openExtensionPage(desk, 'src/pages/doctor/index.html');
  await untilShown(doctor, 'MB used');
  await untilShown(doctor, 'Open the options');
  await desk.evaluate(EMPTY);
  await tab.bringToFront();
  await expect.poll(problemAfterVisit).not.toContain('The disk is full');
  await expect.poll(async () => JSON.stringify(await readJournal(desk))).toContain(`site-${visits}.test`);
});

/** Takes all the room that the browser leaves to the extension, in ever smaller pieces. */
const FILL = `(async () => {
  const opening = indexedDB.open('filler');
  opening.onupgradeneeded = () => opening.result.createObjectStore('pieces', { autoIncrement: true });
  await new Promise((resolve) => (opening.onsuccess = resolve));
  const put = (bytes) =>
    new Promise((resolve, reject) => {
      const tx = opening.result.transaction('pieces', 'readwrite');
      tx.objectStore('pieces').add(crypto.getRandomValues(new Uint8Array(bytes)));
      tx.oncomplete = resolve;
      tx.onabort = reject;
    });
  let bytes = 2 ** 16;
  while (bytes >= 2 ** 10) await put(bytes).catch(() => (bytes /= 2));
  opening.result.close();
})()`;
const EMPTY = `new Promise((resolve) => (indexedDB.deleteDatabase('filler').onsuccess = () => resolve()))`;

async function visit({ desk }: BuiltBrowser, site: string): Promise<void> {
  await openAt(desk.browser(), `http://${site}/`);
  await expect.poll(async () => JSON.stringify(await readJournal(desk))).toContain(site);
}

/** As a disk does that has lost its blocks: the sizes stay, and nothing in them. */
async function overwrite(profile: string, what: 'journal' | 'settings'): Promise<void> {
  const root = join(profile, 'storage/default');
  const isIt = (name: string) => name.includes('^') === (what === 'settings'); // apart from what pages can open
  const own = (await readdir(root)).find((name) => /^moz-extension.{36,}/.test(name) && isIt(name));
  if (own === undefined) throw new Error(`there is no ${what} to overwrite`);
  const folder = join(root, own, 'idb');
  const names = (await readdir(folder)).filter((name) => name.includes('.sqlite'));
  for (const name of names) {
    const path = join(folder, name);
    await writeFile(path, randomBytes((await stat(path)).size));
  }
}
