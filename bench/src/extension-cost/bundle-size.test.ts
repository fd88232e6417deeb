import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { gzippedSize } from './bundle-size.ts';

test('a page weighs what it loads, each file once', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'locked-in-size-'));
  const files = {
    'page.html': '<link href="/page.css"><script src="/page.js"></script>',
    'page.css': 'p{color:red}',
    'page.js': 'import{a}from"./shared.js";import"./shared.js";a()',
    'shared.js': 'export const a=1',
    'unused.js': 'export const b=1',
  };
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  const { 'unused.js': _, ...loaded } = files;
  const expected = Object.values(loaded).reduce((sum, text) => sum + gzipSync(text).length, 0);
  expect(await gzippedSize(folder, 'page.html')).toBe(expected);
  await rm(folder, { recursive: true });
});
