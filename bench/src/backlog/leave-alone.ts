import puppeteer, { type Page } from 'puppeteer-core';

/** Lets go of the browser while that is done, so that nobody debugs it; answers with the pages as they are found again. */
export async function leaveAlone(
  pages: readonly [Page, ...Page[]],
  work: () => Promise<unknown>,
): Promise<readonly (Page | undefined)[]> {
  const addresses = pages.map((page) => page.url());
  const browser = pages[0].browser();
  const browserWSEndpoint = browser.wsEndpoint();
  await browser.disconnect();
  await work();
  const again = await puppeteer.connect({
    browserWSEndpoint,
    defaultViewport: null,
    targetFilter: (target) => target.type() !== 'service_worker',
  });
  const found = await again.pages();
  return addresses.map((address) => found.find((page) => page.url() === address));
}
