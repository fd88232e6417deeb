import { type Browser, chromium } from 'playwright-core';
import { createServer, type ViteDevServer } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readSitters, type Sitter } from './read-sitters.ts';

const POPUP = { width: 360, height: 500 };

let server: ViteDevServer;
let browser: Browser;
let base: string;

beforeAll(async () => {
  server = await createServer({
    configFile: new URL('vite.config.ts', import.meta.url).pathname,
    server: { host: '127.0.0.1', port: 0, hmr: false, watch: null },
  });
  await server.listen();
  base = server.resolvedUrls?.local[0] ?? '';
  browser = await chromium.launch({
    executablePath: process.env.LOCKED_IN_TEST_CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu'],
  });
});

afterAll(async () => {
  await browser.close();
  await server.close();
});

test.concurrent.each(['en', 'de', 'ar-XB'])(
  'in no state does the popup have to be scrolled: %s',
  { timeout: 300_000 },
  async (language) => {
    const page = await browser.newPage({ viewport: POPUP, reducedMotion: 'reduce' });
    const popups = (await readSitters(browser, base)).filter(({ isPopup }) => isPopup);
    expect(popups.length).toBeGreaterThan(50);
    const tooLarge: string[] = [];
    for (const sitter of popups) {
      await page.goto(addressOf(sitter, language));
      await page.waitForSelector('html[data-is-shown]');
      const { width, height } = await page.evaluate(() => {
        const { scrollWidth, scrollHeight } = document.documentElement;
        return { width: scrollWidth, height: scrollHeight };
      });
      if (width > POPUP.width || height > POPUP.height) {
        tooLarge.push(`${sitter.story}, ${sitter.state}: ${width} × ${height}`);
      }
    }
    await page.close();
    expect(tooLarge).toEqual([]);
  },
);

function addressOf({ story, state }: Sitter, language: string): string {
  return `${base}frame.html?${new URLSearchParams({ story, state, language })}`;
}
