import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const COUNTING = fileURLToPath(new URL('../shared/ui/src/plural.ts', import.meta.url));

/**
 * A page waits for the words of its language before it goes on, so they must not wait for the page: what they count
 * with, which is all that they need, is theirs alone.
 */
export function wordsByThemselves(): Plugin {
  return {
    name: 'words-by-themselves',
    apply: 'build',
    enforce: 'pre',
    resolveId: (source, importer) =>
      source === '@locked-in/ui' && importer !== undefined && LATER.test(importer)
        ? `${COUNTING}?later`
        : undefined,
  };
}

const LATER = /\/pages\/.*words\.de\.ts$/;
