import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { BLANK_PAGE } from './simulated-time.ts';

const POPUP_PAGE = 'src/pages/popup/index.html';
const PAUSE_MS = 250;

export type Opened = {
  readonly popups: number;
  readonly popupFirstMs: number;
  readonly popupMedianMs: number;
  readonly popupMaxMs: number;
  /** The same for a page of the extension with nothing in it: what the browser takes. */
  readonly blankMedianMs: number;
  readonly blankMaxMs: number;
};

/** A tab in front for popups, whose clock is `aheadMs` ahead as the background's is. */
export async function preparePopups(desk: Page, aheadMs: number): Promise<Page> {
  const popup = await desk.browser().newPage();
  await popup.goto(new URL(`/${BLANK_PAGE}`, desk.url()).href);
  await popup.evaluateOnNewDocument(NOTE_PAINT);
  await putAhead(popup, aheadMs);
  return popup;
}

/** From the next opening on its clock is as much further ahead. A popup whose clock is behind the background's does not believe its picture. */
export async function putAhead(popup: Page, aheadMs: number): Promise<void> {
  await popup.evaluateOnNewDocument(
    `{ const now = Date.now.bind(Date); Date.now = () => now() + ${Math.round(aheadMs)}; }`,
  );
}

/** Runs in each page before anything of it: notes when the running session has been painted. */
const NOTE_PAINT = `
  const observer = new MutationObserver(() => {
    if (!document.querySelector('.running')) return;
    observer.disconnect();
    requestAnimationFrame(() => setTimeout(() => { globalThis.paintedAtMs = performance.now(); }));
  });
  observer.observe(document, { childList: true, subtree: true });
`;

/** Opens the popup, and a blank page in turn, again and again until the work is done. */
export async function openWhile(popup: Page, work: Promise<unknown>): Promise<Opened> {
  const [opened, blank]: [number[], number[]] = [[], []];
  let isOver = false;
  const end = () => {
    isOver = true;
  };
  work.then(end, end);
  const [popupUrl, blankUrl] = [POPUP_PAGE, BLANK_PAGE].map((path) => new URL(`/${path}`, popup.url()).href);
  while (!isOver) {
    opened.push(await open(popup, popupUrl));
    await sleep(PAUSE_MS);
    blank.push(await open(popup, blankUrl));
  }
  const [popups, blanks] = [opened, blank].map((times) => times.toSorted((a, b) => a - b));
  return {
    popups: opened.length,
    popupFirstMs: opened[0] ?? 0,
    popupMedianMs: medianOf(popups),
    popupMaxMs: popups?.at(-1) ?? 0,
    blankMedianMs: medianOf(blanks),
    blankMaxMs: blanks?.at(-1) ?? 0,
  };
}

/** From the beginning of the navigation until it has been painted, by the page's own clock, in milliseconds. */
async function open(page: Page, url = ''): Promise<number> {
  await page.goto(url);
  const painted = await page.waitForFunction('globalThis.paintedAtMs', { polling: 50, timeout: 30_000 });
  return Math.round(Number(await painted.jsonValue()));
}

function medianOf(sorted: readonly number[] = []): number {
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
