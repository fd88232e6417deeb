import type { Browser } from 'playwright-core';

/** One picture, by what stands in the address of its frame. */
export type Sitter = { readonly story: string; readonly state: string; readonly isPopup: boolean };

/** The gallery's own page knows what there is to see. */
export async function readSitters(browser: Browser, base: string): Promise<readonly Sitter[]> {
  const page = await browser.newPage();
  await page.goto(`${base}index.html`);
  await page.waitForSelector('.gallery iframe');
  const addresses = await page
    .locator('iframe')
    .evaluateAll((frames) => frames.map((frame) => frame.getAttribute('src')));
  const popups = await page
    .locator('.popup iframe')
    .evaluateAll((frames) => frames.map((frame) => frame.getAttribute('src')));
  await page.close();
  const asked = addresses.map((address) => new URL(address ?? '', base).searchParams);
  return asked
    .map((one, index) => ({ one, isPopup: popups.includes(addresses[index] ?? '') }))
    .filter(({ one }) => one.get('theme') === 'light')
    .map(({ one, isPopup }) => ({ story: one.get('story') ?? '', state: one.get('state') ?? '', isPopup }));
}
