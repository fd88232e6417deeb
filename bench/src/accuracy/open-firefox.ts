import { readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import puppeteer from 'puppeteer-core';
import { openOwnFolder } from '../own-folder.ts';
import type { DrivenBrowser } from './driven-browser.ts';
import type { Opening } from './open-chromium.ts';
import { toFamily } from './to-family.ts';

const ADDON_ID = 'locked-in@locked-in.example';
const UUID = '5a0f6b0e-6f0c-4c5e-9d55-0d9f1f3f7a10';

export type FirefoxOpening = Opening & {
  readonly preferences?: Readonly<Record<string, string | number | boolean>> | undefined;
};

export async function openFirefox(opening: FirefoxOpening): Promise<DrivenBrowser> {
  const { extension, pagesPort, environment } = opening;
  const profile = opening.profile ?? openOwnFolder('locked-in-accuracy-');
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: process.env.LOCKED_IN_TEST_FIREFOX ?? '/usr/bin/firefox-esr',
    headless: environment?.DISPLAY === undefined,
    defaultViewport: null,
    userDataDir: profile,
    timeout: 120_000,
    env: { ...process.env, ...environment },
    args: ['-remote-allow-system-access'],
    extraPrefsFirefox: { ...preferences(pagesPort), ...opening.preferences },
  });
  await browser.installExtension(extension);
  const desk = await browser.newPage();
  desk.goto(`moz-extension://${UUID}/src/pages/options/index.html`).catch(() => undefined); // never answers
  await untilReady(() => desk.evaluate(() => globalThis.chrome?.tabs !== undefined));
  const { pid = 0 } = browser.process() ?? {};
  return {
    name: 'firefox',
    desk,
    armCrash: () => armCrash(() => toFamily(pid)),
    processIds: () => toFamily(pid),
    close: async () => {
      await browser.close();
      if (opening.profile === undefined) await rm(profile, { recursive: true, force: true, maxRetries: 10 });
    },
  };
}

function preferences(pagesPort: number): Record<string, string | number | boolean> {
  return {
    'extensions.webextensions.uuids': JSON.stringify({ [ADDON_ID]: UUID }),
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': pagesPort,
    'dom.security.https_first': false,
    'media.autoplay.default': 0,
    'media.autoplay.blocking_policy': 0,
    'browser.tabs.warnOnClose': false,
    'remote.prefs.recommended': false, // they make every window believe that it has the focus
    'focusmanager.testmode': false,
    'browser.sessionstore.resume_from_crash': false,
    'extensions.webextOptionalPermissionPrompts': false, // its questions are windows of its own: yes to all
  };
}

async function untilReady(isReady: () => Promise<boolean>): Promise<void> {
  for (let attempt = 0; attempt < 600; attempt += 1) {
    if (await isReady().catch(() => false)) return; // the page is still on its way
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('The page of the extension did not open');
}

/** Each site has a process of its own; the one that is new when the page is there is the page's. */
async function armCrash(processIds: () => readonly number[]): Promise<() => Promise<void>> {
  const before = new Set(processIds().filter(isSite));
  return async () => {
    for (const pid of processIds().filter(isSite)) if (!before.has(pid)) process.kill(pid, 'SIGSEGV');
  };
}

function isSite(pid: number): boolean {
  return readFileSync(`/proc/${pid}/comm`, 'utf8').startsWith('Isolated Web');
}
