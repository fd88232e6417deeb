import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import packageJson from '../package.json' with { type: 'json' };
import { withoutKey } from './without-key.ts';
import { zipFolder } from './zip-folder.ts';

const EXTENSION = fileURLToPath(new URL('../', import.meta.url));

for (const browser of ['chromium', 'firefox'] as const) {
  const [zip, again] = [await buildZip(browser), await buildZip(browser)];
  if (sha256(zip) !== sha256(again)) throw new Error(`Two builds for ${browser} differ.`);
  const path = `dist/locked-in-${packageJson.version}-${browser}.zip`;
  await mkdir(join(EXTENSION, 'dist'), { recursive: true });
  await writeFile(join(EXTENSION, path), zip);
  process.stdout.write(`${sha256(zip)}  extension/${path}\n`);
}

async function buildZip(mode: string): Promise<Uint8Array> {
  const outDir = await mkdtemp(join(tmpdir(), 'locked-in-package-'));
  try {
    await build({ root: EXTENSION, mode, logLevel: 'warn', build: { outDir, emptyOutDir: true } });
    return await zipFolder(outDir, withoutKey);
  } finally {
    await rm(outDir, { recursive: true });
  }
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
