import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** The built web pages; undefined when they are not built. */
export function findWebRoot(): string | undefined {
  const folder = join(ROOT, 'server', 'web', 'dist');
  return existsSync(join(folder, 'index.html')) ? folder : undefined;
}

export type ExtensionFolders = { readonly chromium: string; readonly firefox: string };

/** The built extension, one folder for each kind of browser; undefined when it is not built. */
export function findExtension(): ExtensionFolders | undefined {
  const folder = (browser: string) => join(ROOT, 'extension', 'dist', browser);
  const folders = { chromium: folder('chromium'), firefox: folder('firefox') };
  return Object.values(folders).every((path) => existsSync(join(path, 'manifest.json')))
    ? folders
    : undefined;
}

export function readVersion(): string {
  const file = readFileSync(join(ROOT, 'package.json'), 'utf8');
  return z.object({ version: z.string() }).parse(JSON.parse(file)).version;
}
