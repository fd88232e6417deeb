import { execFile } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { delimiter, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import type { BrowserName } from './accuracy/parse-options.ts';
import { ROOT } from './journeys/run-process.ts';
import { openOwnFolder } from './own-folder.ts';

/** Works with the folder that was named; where none was, with the extension as it is now, built into one of its own. */
export async function withExtension<Result>(
  browser: BrowserName,
  named: string | undefined,
  work: (folder: string) => Promise<Result>,
): Promise<Result> {
  if (named !== undefined) return work(named);
  const folder = openOwnFolder(`locked-in-${browser}-`);
  try {
    await build(browser, folder);
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function build(browser: BrowserName, folder: string): Promise<void> {
  const [cwd, node] = [join(ROOT, 'extension'), dirname(process.execPath)];
  const args = ['build', '--mode', browser, '--outDir', folder, '--emptyOutDir', '--logLevel', 'error'];
  await promisify(execFile)(join(cwd, 'node_modules/.bin/vite'), args, {
    cwd,
    env: { ...process.env, PATH: `${node}${delimiter}${process.env.PATH}` },
  });
}
