import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { createProfile, openRealBrowser } from '../src/testing/real-browser.ts';

const BROWSERS = ['chromium', 'firefox'] as const;
type BrowserName = (typeof BROWSERS)[number];

const DIST = {
  chromium: process.env.LOCKED_IN_TEST_EXTENSION ?? distOf('chromium'),
  firefox: process.env.LOCKED_IN_TEST_FIREFOX_EXTENSION ?? distOf('firefox'),
};

/** Ways to make code or pages out of strings, to let others in, and what only tests may have. */
const FORBIDDEN = [
  /\beval\s*\(/,
  /\bnew Function\b/,
  /\.(?:inner|outer)HTML\b/,
  /\binsertAdjacentHTML\b/,
  /\bdocument\.write/,
  /\bonMessageExternal\.addListener/,
  /\bonConnectExternal\.addListener/,
  /LOCKED_IN_/,
];

function distOf(browser: BrowserName): string {
  return fileURLToPath(new URL(`../dist/${browser}`, import.meta.url));
}

function manifestOf(browser: BrowserName): Record<string, unknown> {
  return JSON.parse(readFileSync(join(DIST[browser], 'manifest.json'), 'utf8'));
}

function textsOf(browser: BrowserName): readonly { readonly name: string; readonly text: string }[] {
  return readdirSync(DIST[browser], { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:js|html|css|json)$/.test(name))
    .map((name) => ({ name, text: readFileSync(join(DIST[browser], name), 'utf8') }));
}

test.each(BROWSERS)('built for %s, nothing of it runs in pages, and no page reaches in', (browser) => {
  const manifest = manifestOf(browser);
  for (const door of ['content_scripts', 'externally_connectable', 'host_permissions', 'sandbox']) {
    expect(manifest).not.toHaveProperty(door);
  }
});

test.each(BROWSERS)(
  'built for %s, every page is first painted when its script has run, and the popup asks before',
  (browser) => {
    const pages = textsOf(browser).filter(({ name }) => name.startsWith('src/pages/'));
    expect(pages.length).toBeGreaterThan(5);
    for (const { name, text } of pages) expect(text, name).toMatch(/ type="module" blocking="render" /);
    const popup = pages.find(({ name }) => name === 'src/pages/popup/index.html');
    expect(popup?.text).toMatch(/<script async [^>]*src="\/assets\/popup-early-/);
  },
);

test.each(BROWSERS)('built for %s, it makes neither code nor pages out of strings', (browser) => {
  const found = textsOf(browser).flatMap(({ name, text }) =>
    FORBIDDEN.filter((pattern) => pattern.test(text)).map((pattern) => `${name}: ${pattern}`),
  );
  expect(found).toEqual([]);
});

test.each(BROWSERS)('built for %s, it loads scripts, styles and fonts of its own only', (browser) => {
  const loaded = textsOf(browser).flatMap(({ name, text }) =>
    [...text.matchAll(/(?:src=|href=|url\(|import\(?)\s*["'`]?(https?:[^"'`)\s]+)/g)].map(
      ([, url]) => `${name}: ${url}`,
    ),
  );
  expect(loaded).toEqual([]);
});

test('Chromium warns of one thing when it is installed: the browsing history', async () => {
  const profile = await createProfile();
  const { context, desk } = await openRealBrowser(profile.path, 9);
  const manifest = readFileSync(join(DIST.chromium, 'manifest.json'), 'utf8').replaceAll(/__MSG_\w+__/g, 'x');
  const warnings = await desk.evaluate(
    `chrome.management.getPermissionWarningsByManifest(${JSON.stringify(manifest)})`,
  );
  await context.close();
  await profile.remove();
  expect(warnings).toEqual(['Read your browsing history']);
});

test('the linter of the Firefox store has nothing to say', async () => {
  const home = dirname(createRequire(import.meta.url).resolve('web-ext'));
  const { stdout } = await promisify(execFile)(process.execPath, [
    join(home, 'bin/web-ext.js'),
    ...['lint', '--source-dir', DIST.firefox, '--output', 'json', '--no-config-discovery'],
  ]).catch((error: { readonly stdout: string }) => error); // it fails where it has something to say
  const { errors, warnings, notices } = JSON.parse(stdout);
  expect({ errors, warnings, notices }).toEqual({ errors: [], warnings: [], notices: [] });
});
