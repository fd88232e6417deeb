import { readFileSync } from 'node:fs';
import { chromium } from 'playwright-core';

/** Draws icon.svg in every size that browsers ask for. `CHROMIUM` names the browser. */
const svg = readFileSync(new URL('icon.svg', import.meta.url), 'utf8');
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
const page = await browser.newPage({ viewport: { width: 128, height: 128 } });
await page.setContent(`<body style="margin:0;background:transparent">${svg}</body>`);

for (const size of [16, 32, 48, 128]) {
  await page.locator('svg').evaluate((mark, px) => {
    mark.setAttribute('width', `${px}`);
    mark.setAttribute('height', `${px}`);
  }, size);
  const path = new URL(`../public/icons/${size}.png`, import.meta.url).pathname;
  await page.screenshot({
    path,
    omitBackground: true,
    clip: { x: 0, y: 0, width: size, height: size },
  });
}
await browser.close();
