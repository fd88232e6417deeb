import { OWN_SITE } from '@locked-in/domain';
import type { Page } from 'puppeteer-core';
import type { DrivenBrowser } from '../accuracy/driven-browser.ts';
import { INTENT } from './browse-session.ts';
import { fill, openExtensionPage, press, untilShown } from './firefox-hands.ts';
import { type ScriptClock, type Stay, startScriptClock } from './script-clock.ts';

const STAY_MS = 4_000;

/**
 * Declares a session with the popup's own controls, browses three hosts in two tabs and stops it in the popup.
 *
 *     popup  docs  wiki (other tab)  video (same tab)  docs  popup
 */
export async function browseInFirefox(
  { desk }: DrivenBrowser,
  beforeStop: () => void,
): Promise<readonly Stay[]> {
  const clock = startScriptClock();
  const popup = await openExtensionPage(desk, 'src/pages/popup/index.html');
  await declare(popup, clock);
  const docs = await desk.browser().newPage();
  await goTo(docs, clock, 'http://docs.test/Draft-chapter-2?token=SECRET-QUERY#SECRET-FRAGMENT');
  await stay();
  await docs.evaluate("history.pushState({}, '', '/Draft-chapter-2/notes')");
  await stay();
  const wiki = await desk.browser().newPage();
  await goTo(wiki, clock, 'http://wiki.test/Sources');
  await stay();
  await goTo(wiki, clock, 'http://video.test/watch');
  await stay();
  await docs.bringToFront();
  clock.shows('docs.test');
  await stay();
  beforeStop();
  return stop(popup, clock);
}

async function declare(popup: Page, clock: ScriptClock): Promise<void> {
  await fill(popup, '#intent', INTENT);
  await press(popup, '50\u00a0min');
  await press(popup, 'Start 50');
  await untilShown(popup, 'Pause');
  clock.shows(OWN_SITE);
}

async function goTo(page: Page, clock: ScriptClock, url: string): Promise<void> {
  await page.goto(url);
  clock.shows(new URL(url).hostname);
}

async function stop(popup: Page, clock: ScriptClock): Promise<readonly Stay[]> {
  await popup.bringToFront();
  clock.shows(OWN_SITE);
  await press(popup, 'Stop');
  await press(popup, 'Stop session');
  return clock.ends();
}

function stay(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, STAY_MS));
}
