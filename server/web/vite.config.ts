import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { defineConfig, type Plugin } from 'vite';

/** What pages that few come to have in common stays out of what everybody loads. */
const WIDELY_USED = /^(?!.*\/pages\/(?:account|goals|pair|settings)\/).*(?:\.tsx?$|preact)/;

/** The pages are served from `/` under a strict content security policy: nothing inline, everything from here. */
export default defineConfig({
  plugins: [englishOnly(), compressed()],
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'shared', test: WIDELY_USED, minShareCount: 3 },
            { name: 'shared', test: WIDELY_USED, minShareCount: 2, maxModuleSize: 4_000 },
          ],
        },
      },
    },
  },
  server: { proxy: { '/v1': 'http://127.0.0.1:4820' } },
});

/** The pages are in English only: the words that shared components have in German stay out of them. */
function englishOnly(): Plugin {
  return {
    name: 'english-only',
    enforce: 'pre',
    load: (id) => (/\.de\.ts$/.test(id) ? 'export const german = {}, GERMAN_FORMULAS = {};' : undefined),
  };
}

/** Every script and style twice more, as small as it gets: done once, not for every visitor. */
function compressed(): Plugin {
  return {
    name: 'compressed',
    writeBundle: ({ dir = '' }, bundle) => {
      for (const name of Object.keys(bundle).filter((file) => /\.(?:js|css)$/.test(file))) {
        const bytes = readFileSync(join(dir, name));
        writeFileSync(join(dir, `${name}.br`), brotliCompressSync(bytes));
        writeFileSync(join(dir, `${name}.gz`), gzipSync(bytes, { level: 9 }));
      }
    },
  };
}
