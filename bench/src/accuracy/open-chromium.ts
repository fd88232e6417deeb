import { createHash } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';
import { openOwnFolder } from '../own-folder.ts';
import { CRASHING, type DrivenBrowser } from './driven-browser.ts';
import { toFamily } from './to-family.ts';

export type Opening = {
  /** The folder of the built extension. */
  readonly extension: string;
  readonly pagesPort: number;
  /** Of desktop and sound, if there are any. Without `DISPLAY` the browser is headless. */
  readonly environment?: Readonly<Record<string, string>> | undefined;
  /** Kept when the browser is closed, so that it can be opened again on it; absent = one of its own, which goes with it. */
  readonly profile?: string | undefined;
};

export async function openChromium(opening: Opening): Promise<DrivenBrowser> {
  const { extension, pagesPort, environment } = opening;
  const profile = opening.profile ?? openOwnFolder('locked-in-accuracy-');
  if (opening.profile === undefined) await keepDevToolsApart(profile);
  const browser = await puppeteer.launch({
    executablePath: process.env.LOCKED_IN_TEST_CHROMIUM ?? '/usr/bin/chromium',
    headless: environment?.DISPLAY === undefined,
    defaultViewport: null,
    userDataDir: profile,
    timeout: 120_000,
    env: { ...process.env, ...environment },
    enableExtensions: true,
    ignoreDefaultArgs: ['--mute-audio'], // a browser that is mute calls no tab audible
    targetFilter: (target) => target.type() !== 'service_worker',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--no-first-run',
      '--autoplay-policy=no-user-gesture-required',
      '--disable-features=DisableLoadExtensionCommandLineSwitch',
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
      `--host-resolver-rules=MAP *.test 127.0.0.1:${pagesPort}`,
    ],
  });
  const desk = await browser.newPage();
  await desk.goto(`chrome-extension://${await toExtensionId(extension)}/src/pages/options/index.html`);
  const { pid = 0 } = browser.process() ?? {};
  return {
    name: 'chromium',
    desk,
    armCrash: async () => () => crash(browser),
    processIds: () => toFamily(pid),
    close: async () => {
      await browser.close();
      if (opening.profile === undefined) await rm(profile, { recursive: true, force: true, maxRetries: 10 });
    },
  };
}

/** Chromium names an extension after its key: the first 128 bits of the hash, in letters a to p. */
async function toExtensionId(extension: string): Promise<string> {
  const { key }: { key: string } = JSON.parse(await readFile(join(extension, 'manifest.json'), 'utf8'));
  const hash = createHash('sha256').update(Buffer.from(key, 'base64')).digest('hex').slice(0, 32);
  return [...hash].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join('');
}

async function keepDevToolsApart(profile: string): Promise<void> {
  await mkdir(join(profile, 'Default'), { recursive: true });
  const preferences = { devtools: { preferences: { currentDockState: '"undocked"' } } };
  await writeFile(join(profile, 'Default/Preferences'), JSON.stringify(preferences));
}

async function crash(browser: Browser): Promise<void> {
  const page = (await browser.pages()).find((candidate) => candidate.url().startsWith(CRASHING));
  if (page === undefined) throw new Error(`No tab shows ${CRASHING}`);
  await page.goto('chrome://crash', { timeout: 5_000 }).catch(() => undefined); // there is nobody left to answer
}
