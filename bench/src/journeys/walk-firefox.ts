import { join } from 'node:path';
import type { SessionResult } from '@locked-in/contracts';
import type { SessionAnalysis } from '@locked-in/domain';
import type { Page } from 'puppeteer-core';
import { callApi, type DrivenBrowser, readJournal } from '../accuracy/driven-browser.ts';
import { openFirefox } from '../accuracy/open-firefox.ts';
import { browseInFirefox } from './browse-in-firefox.ts';
import {
  ask,
  fill,
  openAt,
  openExtensionPage,
  PATIENCE_MS,
  press,
  readPairing,
  untilOpened,
  untilShown,
} from './firefox-hands.ts';
import { ROOT } from './run-process.ts';
import type { Stay } from './script-clock.ts';
import { servePages } from './serve-pages.ts';
import type { RunningSystem, Standalone } from './start-system.ts';

export const FIREFOX_EXTENSION =
  process.env.LOCKED_IN_TEST_FIREFOX_EXTENSION ?? join(ROOT, 'extension/dist/firefox');

export type FirefoxWalk = {
  readonly truth: readonly Stay[];
  /** Events kept in the browser when the session had ended and the server was away. */
  readonly waiting: number;
  readonly beforeLog: SessionResult;
  readonly reflectBeforeLog: string;
  readonly analysis: SessionAnalysis;
  /** How the browser is paired after it was unpaired and paired again, by a code. */
  readonly pairingByCode: unknown;
};

type BeforeCode = Omit<FirefoxWalk, 'pairingByCode'>;

/** Pairs, declares, browses, stops and logs in real Firefox. Too short for a grade, long enough for every stay. */
export async function walkFirefox(system: Standalone): Promise<FirefoxWalk> {
  const pages = await servePages();
  const firefox = await openFirefox({
    extension: FIREFOX_EXTENSION,
    pagesPort: pages.port,
    environment: {},
  });
  try {
    await consent(firefox);
    const web = await pair(firefox, system);
    const { truth, waiting } = await browseWhileServerDies(firefox, system);
    const walked: BeforeCode = { truth, waiting, ...(await reflectOn(firefox, web)) };
    return { ...walked, pairingByCode: await pairByCode(firefox, system) };
  } finally {
    await firefox.close();
    await pages.close();
  }
}

/** The page that opens by itself where the extension is new says what is recorded, and asks. */
async function consent({ desk }: DrivenBrowser): Promise<void> {
  const welcome = await untilOpened(desk, '/onboarding/');
  await press(welcome, 'Yes, record my sessions');
  await untilShown(welcome, 'You said yes');
  await welcome.close();
}

/** Firefox lets nothing be sent without a press on a page of the extension, so the server's own button leads there. */
async function pair({ desk }: DrivenBrowser, { pairingLink }: RunningSystem): Promise<Page> {
  const page = await openAt(desk.browser(), pairingLink);
  await press(page, 'Pair this browser');
  const asking = await untilOpened(desk, '/onboarding/');
  await press(asking, 'Pair this browser');
  await page.bringToFront();
  await untilShown(page, 'This browser is paired');
  await asking.close();
  return page;
}

/** The server is killed just before the session is stopped, and is back only after it. */
async function browseWhileServerDies(
  firefox: DrivenBrowser,
  system: Standalone,
): Promise<Pick<FirefoxWalk, 'truth' | 'waiting'>> {
  let back: Promise<void> | undefined;
  const truth = await browseInFirefox(firefox, () => {
    back = system.killAndRestart();
  });
  const waiting = (await readJournal(firefox.desk)).length;
  await back;
  await ask(firefox.desk, { type: 'send-now' });
  return { truth, waiting };
}

async function reflectOn({ desk }: DrivenBrowser, web: Page): Promise<Omit<BeforeCode, 'truth' | 'waiting'>> {
  const reflect = await untilOpened(desk, '/reflect/');
  const sessionId = await reflect.evaluate("new URLSearchParams(location.search).get('session')");
  const beforeLog = await untilResult(web, `/v1/sessions/${sessionId}`, ({ status }) => status !== 'pending');
  await untilShown(reflect, 'Save and reveal');
  const reflectBeforeLog = await textOf(reflect);
  for (const part of ['quality', 'distraction'])
    await (await reflect.locator(`#${part}`).waitHandle()).press('Enter');
  await fill(reflect, '#note', 'From Firefox');
  await press(reflect, 'Save and reveal');
  const result = await untilResult(web, `/v1/sessions/${sessionId}`, ({ status }) => status === 'ready');
  if (result.status !== 'ready') throw new Error(`Still ${result.status}`);
  return { beforeLog, reflectBeforeLog, analysis: result.analysis };
}

/** The extension shows a code, and the server's page, where the person is signed in, asks for their word on it. */
async function pairByCode({ desk }: DrivenBrowser, { url }: RunningSystem): Promise<unknown> {
  await ask(desk, { type: 'unpair' });
  const options = await openExtensionPage(desk, 'src/pages/options/index.html');
  await fill(options, '#pairing-link', url);
  await press(options, 'Show a code');
  await options.locator('.shown-code a.primary').setTimeout(PATIENCE_MS).click();
  const page = await openAt(desk.browser(), await untilTabShows(desk, `${url}/pair/device#`));
  await press(page, 'It shows this code');
  await untilShown(page, 'is yours now');
  await options.bringToFront();
  await untilShown(options, 'Unpair');
  return readPairing(desk);
}

/** The address of a tab that was opened by a link: puppeteer does not know it, the browser does. */
async function untilTabShows(desk: Page, start: string): Promise<string> {
  for (let attempt = 0; attempt < 900; attempt += 1) {
    const tabs = (await callApi(desk, 'tabs.query', {})) as readonly { readonly url?: string }[];
    const found = tabs.find(({ url }) => url?.startsWith(start));
    if (found?.url !== undefined) return found.url;
    await pause();
  }
  throw new Error(`No tab shows ${start}`);
}

/** Asks with the cookie of the page of the server. */
async function untilResult(
  web: Page,
  path: string,
  isWanted: (result: SessionResult) => boolean,
): Promise<SessionResult> {
  for (let attempt = 0; attempt < 900; attempt += 1) {
    const text = await web.evaluate(async (address) => {
      const answer = await fetch(address);
      return answer.ok ? answer.text() : 'null'; // it is not known yet while nothing of it is stored
    }, path);
    const result: SessionResult | null = JSON.parse(text);
    if (result !== null && isWanted(result)) return result;
    await pause();
  }
  throw new Error(`Not within one and a half minutes: ${path}`);
}

async function textOf(page: Page): Promise<string> {
  return page.$eval('body', (body) => body.textContent ?? '');
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 100));
}
