import type { Browser, BrowserContext } from 'playwright-core';
import { expect } from 'vitest';

export type Weight = { readonly bytes: number; readonly parts: Readonly<Record<string, number>> };

/** What a first visit of the week page takes from the wire, headers and fonts included, in bytes. */
export async function weighWeek(browser: Browser, signedIn: BrowserContext, url: string): Promise<Weight> {
  const context = await browser.newContext({ storageState: await signedIn.storageState() });
  const page = await context.newPage();
  const tools = await context.newCDPSession(page);
  const paths = new Map<string, string>();
  const parts: Record<string, number> = {};
  tools.on('Network.responseReceived', ({ requestId, response }) => {
    paths.set(requestId, response.url.replace(url, ''));
  });
  tools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    parts[paths.get(requestId) ?? requestId] = encodedDataLength;
  });
  await tools.send('Network.enable');
  await page.goto(`${url}/week`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await expect.poll(() => page.locator('.loading').count()).toBe(0);
  await page.locator('svg').first().waitFor();
  await expect.poll(() => Object.keys(parts).some((path) => path.endsWith('details=false'))).toBe(true);
  await expect.poll(() => page.evaluate<string>('document.fonts.status')).toBe('loaded');
  await context.close();
  return { bytes: Object.values(parts).reduce((sum, part) => sum + part, 0), parts };
}
