import { type Browser, chromium } from 'playwright-core';
import { createServer, type ViteDevServer } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Sitter, sittersOf } from './sitters-of.ts';
import { STORIES } from './stories.ts';

const POPUP = { width: 360, height: 500 };

let server: ViteDevServer;
let browser: Browser;
let base: string;

beforeAll(async () => {
  server = await createServer({
    configFile: new URL('vite.config.ts', import.meta.url).pathname,
    cacheDir: new URL('../node_modules/.vite-popup-size/', import.meta.url).pathname,
    logLevel: 'error',
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

test.each(['en', 'de', 'ar-XB'])('in no state does the popup have to be scrolled: %s', async (language) => {
  const page = await browser.newPage({ viewport: POPUP, reducedMotion: 'reduce' });
  const popups = sittersOf(STORIES).filter(({ isPopup }) => isPopup);
  expect(popups.length).toBeGreaterThan(50);
  await page.goto(`${base}frame.html?${queryOf(popups[0], language)}`);
  await page.waitForSelector('html[data-is-shown]');
  const tooLarge: string[] = [];
  for (const sitter of popups) {
    const [width, height] = await page.evaluate<readonly [number, number]>(showAndMeasure(sitter, language));
    if (width > POPUP.width || height > POPUP.height) {
      tooLarge.push(`${sitter.story}, ${sitter.state}: ${width} × ${height}`);
    }
  }
  await page.close();
  expect(tooLarge).toEqual([]);
});

/** As text, because the page has to import it from its own server. A root of its own keeps nothing of the state before. */
function showAndMeasure(sitter: Sitter, language: string): string {
  return `import('/show-state.ts').then(async ({ showState }) => {
    const root = document.createElement('div');
    root.id = 'root';
    document.body.replaceChildren(root);
    for (const key of ['declaration', 'grades']) localStorage.removeItem(key);
    await showState(new URLSearchParams('${queryOf(sitter, language)}'));
    const { scrollWidth, scrollHeight } = document.documentElement;
    return [scrollWidth, scrollHeight];
  })`;
}

function queryOf(sitter: Sitter | undefined, language: string): string {
  const { story = '', state = '' } = sitter ?? {};
  return `${new URLSearchParams({ story, state, language })}`.replaceAll("'", '%27');
}
