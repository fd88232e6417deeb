import { readdirSync } from 'node:fs';
import { defineConfig, type InlineConfig } from 'vite';
import { buildPages } from './build-pages.ts';
import { BACKGROUND } from './manifest.config.ts';
import { withoutInnerHtml } from './without-inner-html.ts';
import { wordsByThemselves } from './words-by-themselves.ts';
import { writeManifest } from './write-manifest.ts';

const ROOT = new URL('.', import.meta.url).pathname;
const PAGES = new URL('src/pages/', import.meta.url);

/** Makes the background a thirtieth smaller than what Vite makes of it by itself. */
const TERSER = { module: true, ecma: 2020, compress: { passes: 2 } } as const;

/** `--mode chromium` → dist/chromium, `--mode firefox` → dist/firefox. The background and every page are built each by itself. */
export default defineConfig(({ mode }) => ({
  ...shared(mode),
  plugins: [writeManifest(), buildPages(pages(), shared(mode))],
  build: {
    ...shared(mode).build,
    outDir: `dist/${mode}`,
    emptyOutDir: true,
    minify: 'terser',
    terserOptions: TERSER,
    rolldownOptions: {
      input: 'src/background/main.ts',
      output: { entryFileNames: BACKGROUND, codeSplitting: false },
    },
  },
}));

function shared(mode: string): InlineConfig {
  return {
    root: ROOT,
    mode,
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    plugins: [withoutInnerHtml(), wordsByThemselves()],
    build: { target: 'es2024', modulePreload: false },
  };
}

/** Every folder of src/pages that has a page is one. */
function pages(): readonly string[] {
  const folders = readdirSync(PAGES, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return folders.map(({ name }) => name).toSorted();
}
