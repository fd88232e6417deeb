import { mkdtemp, readlink, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SessionEvent } from '@locked-in/domain';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import type { Answer, Request } from '../messages.ts';

export const EXTENSION =
  process.env.LOCKED_IN_TEST_EXTENSION ?? new URL('../../dist/chromium', import.meta.url).pathname;

/** A busy machine takes its time; the test itself ends later than that. */
const PATIENCE_MS = 90_000;

/** Real Chromium with the built extension; every `*.test` host is answered on `pagesPort`. */
export type RealBrowser = {
  readonly context: BrowserContext;
  /** A page of the extension, to ask the background and to read the journal from. */
  readonly desk: Page;
  readonly ask: (request: Request) => Promise<Answer>;
  readonly readJournal: () => Promise<readonly JournalEntry[]>;
  readonly stopWorker: () => Promise<void>;
  /** As when the machine loses power: nothing is closed, nothing is said. */
  readonly kill: () => Promise<void>;
};

export type JournalEntry = { readonly seq: number; readonly event: SessionEvent };

export async function createProfile(): Promise<{
  readonly path: string;
  readonly remove: () => Promise<void>;
}> {
  const path = await mkdtemp(join(tmpdir(), 'locked-in-profile-'));
  return { path, remove: () => rm(path, { recursive: true, force: true, maxRetries: 10 }) };
}

export type Opening = { readonly isConsenting?: boolean; readonly extension?: string };

/** The person has said yes to recording, unless `isConsenting` says otherwise: without it nothing is recorded. */
export async function openRealBrowser(
  profile: string,
  pagesPort: number,
  { isConsenting = true, extension = EXTENSION }: Opening = {},
): Promise<RealBrowser> {
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: process.env.LOCKED_IN_TEST_CHROMIUM ?? '/usr/bin/chromium',
    headless: false,
    args: [
      '--headless=new',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-features=DisableLoadExtensionCommandLineSwitch',
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
      `--host-resolver-rules=MAP *.test 127.0.0.1:${pagesPort}`,
    ],
  });
  context.setDefaultTimeout(PATIENCE_MS);
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  const desk = await context.newPage();
  await desk.goto(`chrome-extension://${new URL(worker.url()).host}/src/pages/options/index.html`);
  const ask = (request: Request): Promise<Answer> =>
    desk.evaluate((sent) => globalThis.chrome.runtime.sendMessage(sent), request);
  if (isConsenting) await ask({ type: 'consent' });
  return {
    context,
    desk,
    ask,
    readJournal: () => desk.evaluate(readJournal),
    stopWorker: async () => {
      const devtools = await context.newCDPSession(desk);
      await devtools.send('ServiceWorker.enable');
      await devtools.send('ServiceWorker.stopAllWorkers');
      await devtools.detach();
    },
    kill: async () => {
      const closed = context.waitForEvent('close');
      const lock = await readlink(join(profile, 'SingletonLock')); // names machine and process: "laptop-4711"
      process.kill(Number(lock.slice(lock.lastIndexOf('-') + 1)), 'SIGKILL');
      await closed;
    },
  };
}

declare global {
  var chrome: { readonly runtime: { readonly sendMessage: (request: Request) => Promise<Answer> } };
}

/** Runs in the page, so it can use nothing from here. */
async function readJournal(): Promise<readonly JournalEntry[]> {
  const settled = <Result>(request: IDBRequest<Result>) =>
    new Promise<Result>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const db = await settled(indexedDB.open('locked-in'));
  const tx = db.transaction(['chunks', 'events']);
  const chunks = await settled(tx.objectStore('chunks').getAll());
  const events = await settled(tx.objectStore('events').getAll());
  db.close();
  const sealed = chunks.flatMap((chunk) =>
    chunk.events.map((event: SessionEvent, index: number) => ({ seq: chunk.firstSeq + index, event })),
  );
  return [...sealed, ...events.map(({ seq, event }) => ({ seq, event }))];
}
