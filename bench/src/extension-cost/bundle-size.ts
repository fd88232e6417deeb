import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

const IMPORTS = /(?:from|import)\s*["'](\.{1,2}\/[^"']+|\/[^"']+)["']|(?:src|href)="([^"]+\.(?:js|css))"/g;

/** Everything that is loaded when this file of the extension is, gzipped file by file, in bytes. */
export async function gzippedSize(extension: string, entry: string): Promise<number> {
  const sizes = new Map<string, number>();
  await measure(join(extension, entry), extension, sizes);
  return [...sizes.values()].reduce((sum, size) => sum + size, 0);
}

async function measure(path: string, root: string, sizes: Map<string, number>): Promise<void> {
  if (sizes.has(path)) return;
  const text = await readFile(path, 'utf8');
  sizes.set(path, gzipSync(text).length);
  for (const [, imported, linked] of text.matchAll(IMPORTS)) {
    const found = imported ?? linked ?? '';
    await measure(found.startsWith('/') ? join(root, found) : join(dirname(path), found), root, sizes);
  }
}
