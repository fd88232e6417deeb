import { readdirSync } from 'node:fs';
import { crx } from '@crxjs/vite-plugin';
import { defineConfig } from 'vite';
import manifest from './manifest.config.ts';
import { SHARED_CHUNKS } from './shared-chunks.ts';
import { withoutInnerHtml } from './without-inner-html.ts';

const PAGES = new URL('src/pages/', import.meta.url);

/** `--mode chromium` → dist/chromium, `--mode firefox` → dist/firefox. */
export default defineConfig(({ mode }) => ({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  plugins: [withoutInnerHtml(), crx({ manifest, browser: mode === 'firefox' ? 'firefox' : 'chrome' })],
  build: {
    outDir: `dist/${mode}`,
    emptyOutDir: true,
    target: 'es2024',
    modulePreload: false,
    rolldownOptions: { input: pages(), output: { codeSplitting: { groups: SHARED_CHUNKS } } },
  },
}));

/** Every folder of src/pages is a page of its own. */
function pages(): Record<string, string> {
  const folders = readdirSync(PAGES, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return Object.fromEntries(folders.map(({ name }) => [name, `src/pages/${name}/index.html`]));
}
