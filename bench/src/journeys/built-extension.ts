import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import type { DrivenBrowser } from '../accuracy/driven-browser.ts';
import { type Opening, openChromium } from '../accuracy/open-chromium.ts';
import { openFirefox } from '../accuracy/open-firefox.ts';
import { openPageOf } from './firefox-hands.ts';
import { ROOT } from './run-process.ts';

export const BROWSERS = ['chromium', 'firefox'] as const;
export type BrowserName = (typeof BROWSERS)[number];

export const BUILT = {
  chromium: process.env.LOCKED_IN_TEST_EXTENSION ?? join(ROOT, 'extension/dist/chromium'),
  firefox: process.env.LOCKED_IN_TEST_FIREFOX_EXTENSION ?? join(ROOT, 'extension/dist/firefox'),
};

/** Firefox forgets what an extension has stored that was put there for a test, unless it is told not to. */
const KEEP = {
  'extensions.webextensions.keepStorageOnUninstall': true,
  'extensions.webextensions.keepUuidOnUninstall': true,
};

export type BuiltBrowser = DrivenBrowser & {
  /** A page of the extension in a new tab, also after the desk was killed. */
  readonly openOwn: (name: 'options' | 'popup') => Promise<Page>;
  /** A new desk behind the tab that is in front. */
  readonly openDesk: () => Promise<Page>;
};

/** A real browser with the built extension, and no debugger on the extension's background. */
export async function openBuilt(
  name: BrowserName,
  opening: Pick<Opening, 'pagesPort' | 'profile'>,
): Promise<BuiltBrowser> {
  const extension = BUILT[name];
  const browser = await (name === 'chromium'
    ? openChromium({ ...opening, extension })
    : openFirefox({ ...opening, extension, preferences: KEEP }));
  const origin = await browser.desk.evaluate('location.origin');
  const addressOf = (page: string) => `${origin}/src/pages/${page}/index.html`;
  return {
    ...browser,
    openOwn: (page) => openPageOf(browser.desk.browser(), addressOf(page)),
    openDesk: () => openPageOf(browser.desk.browser(), addressOf('options'), true),
  };
}

/** `kill -9` for the process of the extension, with its background and its pages. A background that sleeps has none. */
export async function killExtension(browser: DrivenBrowser): Promise<void> {
  await untilExtensionRuns(browser);
  for (const pid of findExtension(browser)) process.kill(pid, 'SIGKILL');
}

/** Waits until the browser has a process for the extension, whatever it has started it for. */
export async function untilExtensionRuns(browser: DrivenBrowser): Promise<void> {
  for (let attempt = 0; attempt < 1_000; attempt += 1) {
    if (findExtension(browser).length > 0) return;
    await sleep(100);
  }
  throw new Error(`In ${browser.name} the extension has no process`);
}

function findExtension({ name, processIds }: DrivenBrowser): readonly number[] {
  const isExtension = {
    chromium: (pid: number) => read(pid, 'cmdline').includes('--extension-process'),
    firefox: (pid: number) => read(pid, 'comm').startsWith('WebExtensions'),
  };
  return processIds().filter(isExtension[name]);
}

function read(pid: number, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return ''; // it ended meanwhile
  }
}
