import type { SessionEvent } from '@locked-in/domain';
import type { Page } from 'puppeteer-core';

/** A real browser with the built extension. No debugger is attached to the extension's background. */
export type DrivenBrowser = {
  readonly name: 'chromium' | 'firefox';
  /** The options page of the extension, in a tab nobody looks at: from here the browser is steered and read. */
  readonly desk: Page;
  /** Call it before the page at `CRASHING` is opened; what it answers ends that page's process. */
  readonly armCrash: () => Promise<() => Promise<void>>;
  /** Every process of the browser. */
  readonly processIds: () => readonly number[];
  readonly close: () => Promise<void>;
};

export const CRASHING = 'http://crash.test/';

export type Tab = { readonly tabId: number; readonly windowId: number };

/** The extension's own API in a page of it. */
type ExtensionApi = Readonly<Record<string, Readonly<Record<string, ApiMethod>>>>;
type ApiMethod = (...args: readonly unknown[]) => Promise<unknown>;

declare global {
  var chrome: ExtensionApi | undefined;
}

/** What the browser answered, and half-way between question and answer, by the clock of the page that asked. */
export type ApiAnswer = { readonly answer: unknown; readonly atMs: number };

/** Calls `chrome.<space>.<name>(...args)` in the desk. */
export async function callApi(desk: Page, call: string, ...args: readonly unknown[]): Promise<unknown> {
  return (await callTimed(desk, call, ...args)).answer;
}

export function callTimed(desk: Page, call: string, ...args: readonly unknown[]): Promise<ApiAnswer> {
  return desk.evaluate(
    async (path, json) => {
      const [space = '', name = ''] = path.split('.');
      const method = globalThis.chrome?.[space]?.[name];
      if (method === undefined) throw new Error(`The browser has no ${path}`);
      const askedAtMs = Date.now();
      const answer = await method(...JSON.parse(json));
      return { answer, atMs: Math.round((askedAtMs + Date.now()) / 2) };
    },
    call,
    JSON.stringify(args),
  );
}

/** Every event in the journal, in order. */
export async function readJournal(desk: Page): Promise<readonly SessionEvent[]> {
  return JSON.parse(String(await desk.evaluate(READ_JOURNAL)));
}

/** Runs in the desk. */
const READ_JOURNAL = `(async () => {
  const settled = (request) =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const db = await settled(indexedDB.open('locked-in'));
  const tx = db.transaction(['chunks', 'events']);
  const chunks = await settled(tx.objectStore('chunks').getAll());
  const events = await settled(tx.objectStore('events').getAll());
  db.close();
  return JSON.stringify([...chunks.flatMap((chunk) => chunk.events), ...events.map(({ event }) => event)]);
})()`;
