import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium } from 'playwright-core';
import { ROOT } from './run-process.ts';

const EXTENSION = process.env.LOCKED_IN_TEST_EXTENSION ?? join(ROOT, 'extension/dist/chromium');
/** A busy machine takes its time. */
const PATIENCE_MS = 90_000;

/** Real Chromium with the built extension, where every `*.test` host is answered by the page server. */
export type Browser = {
  readonly context: BrowserContext;
  readonly extensionPage: (path: string) => string;
  readonly close: () => Promise<void>;
};

export async function openBrowser(pagesPort: number): Promise<Browser> {
  const profile = await mkdtemp(join(tmpdir(), 'locked-in-browser-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: process.env.LOCKED_IN_TEST_CHROMIUM ?? '/usr/bin/chromium',
    headless: false,
    viewport: null,
    args: [
      '--headless=new',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-features=DisableLoadExtensionCommandLineSwitch',
      `--disable-extensions-except=${EXTENSION}`,
      `--load-extension=${EXTENSION}`,
      `--host-resolver-rules=MAP *.test 127.0.0.1:${pagesPort}`,
    ],
  });
  context.setDefaultTimeout(PATIENCE_MS);
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  const origin = `chrome-extension://${new URL(worker.url()).host}`;
  return {
    context,
    extensionPage: (path) => `${origin}/${path}`,
    close: async () => {
      await context.close();
      await rm(profile, { recursive: true, force: true });
    },
  };
}
