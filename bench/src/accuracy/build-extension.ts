import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { ROOT } from '../journeys/run-process.ts';
import type { BrowserName } from './parse-options.ts';

export type BuiltExtension = { readonly folder: string; readonly remove: () => Promise<void> };

/** The extension as it is now, built into a folder of its own. */
export async function buildExtension(browser: BrowserName): Promise<BuiltExtension> {
  const folder = await mkdtemp(join(tmpdir(), `locked-in-${browser}-`));
  const [cwd, node] = [join(ROOT, 'extension'), dirname(process.execPath)];
  const args = ['build', '--mode', browser, '--outDir', folder, '--emptyOutDir', '--logLevel', 'error'];
  await promisify(execFile)(join(cwd, 'node_modules/.bin/vite'), args, {
    cwd,
    env: { ...process.env, PATH: `${node}${delimiter}${process.env.PATH}` },
  });
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}
