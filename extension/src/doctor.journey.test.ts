import { randomBytes } from 'node:crypto';
import { readdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, expect, test } from 'vitest';
import { type MoodyServer, startMoodyServer, startUntrustedServer } from './testing/moody-server.ts';
import { createProfile, openRealBrowser, type RealBrowser } from './testing/real-browser.ts';

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
});

type Ward = { readonly browser: RealBrowser; readonly server: MoodyServer; readonly profile: string };

async function open(): Promise<Ward> {
  const server = await startMoodyServer();
  const profile = await createProfile();
  const browser = await openRealBrowser(profile.path, server.port);
  closing.push(server.close, profile.remove, () => browser.context.close());
  return { browser, server, profile: profile.path };
}

async function pair({ browser, server }: Ward): Promise<void> {
  const page = await browser.context.newPage();
  await page.goto(`${server.url}/pair/now#${'c'.repeat(43)}`);
  await expect
    .poll(() => browser.ask({ type: 'status' }))
    .toMatchObject({ status: { pairing: { isRevoked: false } } });
  await page.close();
}

async function live({ browser }: Ward): Promise<void> {
  await browser.ask({ type: 'start', intent: 'a refused session', mode: 'open' });
  await browser.ask({ type: 'stop' });
}

async function openDoctor(browser: RealBrowser): Promise<Page> {
  const doctor = await browser.context.newPage();
  await doctor.goto(new URL('../doctor/index.html', browser.desk.url()).href);
  await doctor.getByText('Background', { exact: true }).waitFor();
  return doctor;
}

function moveServer(browser: RealBrowser, serverUrl: string): Promise<void> {
  return browser.desk.evaluate(async (url) => {
    const { storage } = globalThis.chrome as unknown as {
      storage: {
        local: { get: (key: string) => Promise<{ pairing: object }>; set: (v: object) => Promise<void> };
      };
    };
    const { pairing } = await storage.local.get('pairing');
    await storage.local.set({ pairing: { ...pairing, serverUrl: url } });
  }, serverUrl);
}

test('a server that answers and knows this browser is well', async () => {
  const ward = await open();
  await pair(ward);
  const doctor = await openDoctor(ward.browser);
  await doctor.getByText('It answers, in').waitFor();
  await doctor.getByText('Everything works.').waitFor();
});

test('the login page of a network is told from the server, and nothing sent to it counts as sent', async () => {
  const ward = await open();
  await pair(ward);
  ward.server.mood = 'portal';
  await live(ward);
  const doctor = await openDoctor(ward.browser);
  await doctor.getByText('most often the login page of a network').waitFor();
  expect(await ward.browser.ask({ type: 'status' })).toMatchObject({
    status: { last: { isComplete: false } },
  });
  ward.server.mood = 'ours';
  await doctor.getByRole('button', { name: 'Send now' }).click();
  await expect
    .poll(() => ward.browser.ask({ type: 'status' }))
    .toMatchObject({ status: { sending: { pendingEvents: 0 }, last: { isComplete: true } } });
});

test('a server that does not answer, and one that has moved, have words and a way out', async () => {
  const ward = await open();
  await pair(ward);
  ward.server.mood = 'gone';
  const doctor = await openDoctor(ward.browser);
  await doctor.getByText('Nothing answers at the server’s address').waitFor();
  await doctor.getByText('The server has another address now?').click();
  await doctor.getByText('Pair again at the new address').waitFor();
});

test('a certificate that the browser does not trust is named as what it may be', async () => {
  const ward = await open();
  await pair(ward);
  const untrusted = await startUntrustedServer();
  closing.push(untrusted.close);
  await moveServer(ward.browser, untrusted.url);
  const doctor = await openDoctor(ward.browser);
  await doctor.getByText('the browser does not trust its certificate').waitFor();
  await doctor.getByText('Open its address in a tab').waitFor();
});

test('a browser that was removed on the server says so, keeps everything, and can be paired again', async () => {
  const ward = await open();
  await pair(ward);
  ward.server.mood = 'revoking';
  await live(ward);
  await expect
    .poll(() => ward.browser.ask({ type: 'status' }))
    .toMatchObject({ status: { pairing: { isRevoked: true } } });
  const doctor = await openDoctor(ward.browser);
  await doctor.getByText('The server no longer knows this browser').first().waitFor();
  await doctor.getByText('Pair again').first().waitFor();
  expect((await ward.browser.readJournal()).length).toBeGreaterThan(0);
});

test('what the server refuses is parked, shown with its reason, exported, and sent again on a word', async () => {
  const ward = await open();
  await pair(ward);
  ward.server.mood = 'refusing';
  await live(ward);
  await expect
    .poll(() => ward.browser.ask({ type: 'status' }))
    .toMatchObject({ status: { sending: { rejectedChunks: 1 } } });
  const doctor = await openDoctor(ward.browser);
  await doctor.getByText('a refused session').waitFor();
  await doctor.getByText('The body is not a chunk').waitFor();
  const [download] = await Promise.all([
    doctor.waitForEvent('download'),
    doctor.getByRole('button', { name: 'Export as JSON' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^locked-in-refused-0\.json$/);
  ward.server.mood = 'ours';
  await doctor.getByRole('button', { name: 'Try again' }).click();
  await expect
    .poll(() => ward.browser.ask({ type: 'status' }))
    .toMatchObject({ status: { sending: { rejectedChunks: 0 }, last: { isComplete: true } } });
});

test('a journal that a newer version has written is kept, and the doctor says what to do', async () => {
  const { browser } = await open();
  await browser.desk.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open('locked-in', 99);
        request.onsuccess = () => resolve(request.result.close());
        request.onerror = () => reject(request.error);
      }),
  );
  await browser.stopWorker();
  const doctor = await openDoctor(browser);
  await doctor.getByText('A newer version of Locked In has written it').waitFor();
});

test('Chromium clears a journal away that it finds corrupt: the session goes on, with its gap known', async () => {
  const ward = await open();
  const browser = await breakAndReopen(ward, fillWithGarbage);
  const doctor = await openDoctor(browser);
  await doctor.getByText('It can be read and written.').waitFor();
  await doctor.getByText('The journal was damaged and begun anew').waitFor();
  const kinds = (await browser.readJournal()).map(({ event }) => event.kind);
  expect(kinds[0]).toBe('interrupted');
  await expectRunning(browser);
});

test.each([
  ['without the file that names its state', loseState],
  ['that is no folder any more', becomeFile],
])('a journal %s is said to be broken, and a new one is begun on a word', async (_, breakJournal) => {
  const ward = await open();
  const browser = await breakAndReopen(ward, breakJournal);
  expect(await browser.ask({ type: 'start', intent: 'x', mode: 'open' })).toMatchObject({ ok: false });
  const doctor = await openDoctor(browser);
  await doctor.getByText('It cannot be opened or written').waitFor();
  await doctor.getByRole('button', { name: 'Begin a new journal' }).click();
  await doctor.getByLabel('Type “new” to give up the old journal').fill('new');
  await doctor.getByRole('button', { name: 'Begin a new journal' }).click();
  await doctor.getByText('It can be read and written.').waitFor();
  await expectRunning(browser);
  await browser.ask({ type: 'stop' });
  await browser.context.close();
  const again = await openRealBrowser(ward.profile, ward.server.port);
  closing.push(() => again.context.close());
  expect(await again.ask({ type: 'status' })).toMatchObject({
    status: { last: { intent: 'a session that meets a broken disk' } },
  });
});

type Breaking = (folder: string) => Promise<void>;

async function breakAndReopen(
  { browser, profile, server }: Ward,
  breakJournal: Breaking,
): Promise<RealBrowser> {
  await browser.ask({ type: 'start', intent: 'a session that meets a broken disk', mode: 'open' });
  await browser.kill();
  const root = join(profile, 'Default', 'IndexedDB');
  const folder = (await readdir(root)).find((name) => name.startsWith('chrome-extension'));
  if (folder === undefined) throw new Error('there is no journal to break');
  await breakJournal(join(root, folder));
  const reopened = await openRealBrowser(profile, server.port);
  closing.push(() => reopened.context.close());
  return reopened;
}

async function expectRunning(browser: RealBrowser): Promise<void> {
  await expect
    .poll(() => browser.ask({ type: 'status' }))
    .toMatchObject({
      status: { session: { intent: 'a session that meets a broken disk', state: 'running' } },
    });
}

async function fillWithGarbage(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    if (/\.(?:log|ldb)$|^MANIFEST/.test(name)) await writeFile(path, randomBytes((await stat(path)).size));
  }
}

async function loseState(folder: string): Promise<void> {
  await writeFile(join(folder, 'CURRENT'), 'garbage\n');
  for (const name of await readdir(folder)) if (name.startsWith('MANIFEST')) await rm(join(folder, name));
}

async function becomeFile(folder: string): Promise<void> {
  await rm(folder, { recursive: true });
  await writeFile(folder, 'garbage');
}
