import type { Browser, Page } from 'puppeteer-core';
import { callApi } from '../accuracy/driven-browser.ts';

/** A busy machine takes its time. */
export const PATIENCE_MS = 90_000;

/** A new tab in front that shows the address. */
export async function openAt(browser: Browser, url: string): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(url);
  return page;
}

/** A new tab in front with a page of the extension, beside the one that is there. */
export async function openExtensionPage(desk: Page, path: string): Promise<Page> {
  return openPageOf(desk.browser(), `${await desk.evaluate('location.origin')}/${path}`);
}

/** A page of the extension by its address, for when none is left that could be asked where they lie. */
export async function openPageOf(browser: Browser, url: string, isBehind = false): Promise<Page> {
  const page = await browser.newPage({ type: 'tab', background: isBehind });
  page.goto(url).catch(() => undefined); // Firefox never answers for these
  for (let attempt = 0; attempt < PATIENCE_MS / 100; attempt += 1) {
    const isThere = await page.evaluate("document.querySelector('#root *') !== null").catch(() => false); // on its way
    if (isThere === true) return page;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`The extension's page did not open: ${url}`);
}

/** The page that the extension opens by itself. Firefox's own list does not know their addresses. */
export async function untilOpened(desk: Page, part: string): Promise<Page> {
  for (let attempt = 0; attempt < PATIENCE_MS / 100; attempt += 1) {
    for (const page of await desk.browser().pages()) {
      const address = await page.evaluate('location.href').catch(() => ''); // it is on its way
      if (String(address).includes(part)) return page;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`The extension opened no ${part}`);
}

/** Asks the background as a page of the extension does. */
export async function ask(desk: Page, request: object): Promise<void> {
  const answer = await callApi(desk, 'runtime.sendMessage', request);
  const isDone = typeof answer === 'object' && answer !== null && 'ok' in answer && answer.ok === true;
  if (!isDone) throw new Error(`The extension refused ${JSON.stringify(request)}: ${JSON.stringify(answer)}`);
}

/** How the browser is paired, as the background says. */
export async function readPairing(desk: Page): Promise<unknown> {
  const answer = await callApi(desk, 'runtime.sendMessage', { type: 'status' });
  return (answer as { readonly status: { readonly pairing?: unknown } }).status.pairing;
}

/** Presses the button or the choice with these words. */
export async function press(page: Page, words: string): Promise<void> {
  await page.locator(`:is(button, label)::-p-text(${words})`).setTimeout(PATIENCE_MS).click();
}

export async function fill(page: Page, field: string, text: string): Promise<void> {
  await page.locator(field).setTimeout(PATIENCE_MS).fill(text);
}

export async function untilShown(page: Page, words: string): Promise<void> {
  await page.waitForSelector(`::-p-text(${words})`, { timeout: PATIENCE_MS });
}
