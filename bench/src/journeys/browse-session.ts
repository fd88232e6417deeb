import { OWN_SITE } from '@locked-in/domain';
import type { BrowserContext, Page } from 'playwright-core';
import { type ScriptClock, type Stay, startScriptClock } from './script-clock.ts';

/** What the script drives. `scale` stretches every stay: 1 is a little over five minutes, the shortest session graded. */
export type Drive = {
  readonly context: BrowserContext;
  readonly popup: Page;
  readonly scale: number;
  /** Happens in the middle, while the browser goes on showing what it shows. */
  readonly midway?: ((popup: Page) => Promise<void>) | undefined;
};

export const INTENT = 'Draft the wiki chapter';

/**
 * Declares a session with the popup's own controls, browses three hosts in two tabs, leaves the browser, comes back,
 * and stops it in the popup. Answers what was shown when, by the script's clock.
 *
 *     popup  docs  wiki (other tab)  video (same tab)  left  video  wiki  docs  popup
 */
export async function browseSession(drive: Drive): Promise<readonly Stay[]> {
  const clock = startScriptClock();
  await declare(drive.popup, clock);
  const docs = await openTab(
    drive,
    clock,
    'http://docs.test/Draft-chapter-2?token=SECRET-QUERY#SECRET-FRAGMENT',
  );
  await stay(docs, 70 * drive.scale);
  await docs.evaluate("history.pushState({}, '', '/Draft-chapter-2/notes')");
  const wiki = await openTab(drive, clock, 'http://wiki.test/Sources');
  await stay(wiki, 60 * drive.scale);
  await drive.midway?.(drive.popup);
  await goTo(wiki, clock, 'http://video.test/watch');
  await stay(wiki, 30 * drive.scale);
  await setMinimised(wiki, true);
  clock.shows(undefined);
  await stay(drive.popup, 25 * drive.scale);
  await setMinimised(wiki, false);
  clock.shows('video.test');
  await stay(wiki, 15 * drive.scale);
  await goTo(wiki, clock, 'http://wiki.test/Outline');
  await stay(wiki, 45 * drive.scale);
  await docs.bringToFront();
  clock.shows('docs.test');
  await stay(docs, 62 * drive.scale);
  return stop(drive.popup, clock);
}

async function declare(popup: Page, clock: ScriptClock): Promise<void> {
  await popup.bringToFront();
  await popup.getByLabel('What will you do?').fill(INTENT);
  await popup.getByText('50 min', { exact: true }).click();
  await popup.getByRole('button', { name: 'Forecast' }).click();
  await popup.getByRole('slider', { name: 'How focused will you be?' }).fill('80');
  await popup.getByRole('button', { name: /^Start/ }).click();
  await popup.getByRole('button', { name: 'Pause' }).waitFor();
  clock.shows(OWN_SITE);
}

async function openTab({ context }: Drive, clock: ScriptClock, url: string): Promise<Page> {
  const page = await context.newPage();
  await goTo(page, clock, url);
  return page;
}

async function goTo(page: Page, clock: ScriptClock, url: string): Promise<void> {
  await page.goto(url, { waitUntil: 'commit' });
  clock.shows(new URL(url).hostname);
}

function stay(page: Page, seconds: number): Promise<void> {
  return page.waitForTimeout(seconds * 1000);
}

/** Leaving the browser and coming back, as far as a browser without a desktop can: its window is put away. */
async function setMinimised(page: Page, isMinimised: boolean): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  const { windowId } = await devtools.send('Browser.getWindowForTarget');
  await devtools.send('Browser.setWindowBounds', {
    windowId,
    bounds: { windowState: isMinimised ? 'minimized' : 'normal' },
  });
  await devtools.detach();
}

async function stop(popup: Page, clock: ScriptClock): Promise<readonly Stay[]> {
  await popup.bringToFront();
  clock.shows(OWN_SITE);
  await popup.getByRole('button', { name: 'Stop', exact: true }).click();
  await popup.getByRole('button', { name: 'Stop session' }).click();
  return clock.ends();
}
