import type { Page } from 'puppeteer-core';
import { BLANK_PAGE, DESK_PAGE, POPUP_PAGE } from './copy-extension.ts';
import { leaveAlone } from './leave-alone.ts';

export type Opened = {
  readonly popups: number;
  readonly popupFirstMs: number;
  readonly popupMedianMs: number;
  readonly popupMaxMs: number;
  readonly popupOnScreenMedianMs: number;
  readonly popupOnScreenMaxMs: number;
  /** The same for a popup with nothing in it: what the browser takes. */
  readonly blankMedianMs: number;
  readonly blankMaxMs: number;
  readonly blankOnScreenMedianMs: number;
  readonly blankOnScreenMaxMs: number;
};

type Told = { readonly isBlank: boolean; readonly paintedMs: number; readonly onScreenMs: number };

/**
 * Opens the popup of the toolbar, and a blank one in turn, again and again until the work is done; meanwhile nobody
 * debugs the browser. `aheadMs`: how far the clock of the background is ahead. Answers with the desk as it is found again.
 */
export async function openWhile(
  desk: Page,
  aheadMs: number,
  work: () => Promise<unknown>,
): Promise<Opened & { readonly desk: Page }> {
  const front = await desk.browser().newPage();
  await front.goto(new URL(`/${DESK_PAGE}`, desk.url()).href);
  await front.evaluate(`localStorage.setItem('ahead-ms', '${Math.round(aheadMs)}')`);
  await front.evaluate(`(${OPEN})(${JSON.stringify([POPUP_PAGE, BLANK_PAGE])})`);
  const [deskAgain, frontAgain] = await leaveAlone([desk, front], work);
  const told: readonly Told[] = JSON.parse(String(await frontAgain?.evaluate('JSON.stringify(told)')));
  await frontAgain?.close();
  if (deskAgain === undefined) throw new Error('The desk is gone');
  return { ...toOpened(told), desk: deskAgain };
}

/** Runs in the tab in front. A popup that is still closing, or a window that is not in front yet, is waited for. */
const OPEN = `(pages) => {
  globalThis.told = [];
  const open = async () => {
    await chrome.action.setPopup({ popup: pages[told.length % pages.length] });
    while (!(await chrome.action.openPopup().then(() => true, () => false)))
      await new Promise((resolve) => setTimeout(resolve, 50));
  };
  new BroadcastChannel('painted').onmessage = ({ data }) => {
    told.push(data);
    setTimeout(open, 50);
  };
  void open();
}`;

function toOpened(told: readonly Told[]): Opened {
  const of = (isBlank: boolean, key: 'paintedMs' | 'onScreenMs') =>
    told.filter((one) => one.isBlank === isBlank).map((one) => Math.round(one[key]));
  const painted = of(false, 'paintedMs');
  if (painted.length === 0) throw new Error('No popup has opened');
  return {
    popups: painted.length,
    popupFirstMs: painted[0] ?? 0,
    popupMedianMs: medianOf(painted),
    popupMaxMs: Math.max(...painted),
    popupOnScreenMedianMs: medianOf(of(false, 'onScreenMs')),
    popupOnScreenMaxMs: Math.max(...of(false, 'onScreenMs')),
    blankMedianMs: medianOf(of(true, 'paintedMs')),
    blankMaxMs: Math.max(...of(true, 'paintedMs')),
    blankOnScreenMedianMs: medianOf(of(true, 'onScreenMs')),
    blankOnScreenMaxMs: Math.max(...of(true, 'onScreenMs')),
  };
}

function medianOf(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
}
