import type { Browser, Page } from 'puppeteer-core';

const PATIENCE_MS = 30_000;

/** A new tab in front that shows the address. */
export async function openAt(browser: Browser, url: string): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(url);
  return page;
}

/** A new tab in front with a page of the extension, beside the one that is there. */
export async function openExtensionPage(desk: Page, path: string): Promise<Page> {
  const page = await desk.browser().newPage();
  const origin = String(await desk.evaluate('location.origin'));
  page.goto(`${origin}/${path}`).catch(() => undefined); // Firefox never answers for these
  await page.waitForSelector('#root *', { timeout: PATIENCE_MS });
  return page;
}

/** Presses the button or the choice with these words. */
export async function press(page: Page, words: string): Promise<void> {
  await page.locator(`::-p-text(${words})`).setTimeout(PATIENCE_MS).click();
}

export async function fill(page: Page, field: string, text: string): Promise<void> {
  await page.locator(field).setTimeout(PATIENCE_MS).fill(text);
}

export async function untilShown(page: Page, words: string): Promise<void> {
  await page.waitForSelector(`::-p-text(${words})`, { timeout: PATIENCE_MS });
}
