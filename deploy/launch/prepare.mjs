import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fingerprint, isDone, markDone } from './fingerprint.mjs';
import { must, mustQuietly, ROOT } from './run.mjs';

const BUILT = ['extension/dist/chromium', 'extension/dist/firefox', 'server/web/dist', 'server/dist'];

/** Installs the exact dependencies of the lock file, unless that was done already. */
export async function install() {
  const print = fingerprint(['pnpm-lock.yaml', 'pnpm-workspace.yaml', 'package.json', ...packageFiles()]);
  if (existsSync(join(ROOT, 'node_modules')) && isDone('installed', print)) return;
  console.log('Installing what Locked In is built with (once, about a minute) …');
  const { devDependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const pnpm = `pnpm@${devDependencies.pnpm}`;
  await must('Installing', 'npx', ['--yes', pnpm, 'install', '--frozen-lockfile']);
  markDone('installed', print);
}

/** Builds the extension for both browsers and the web pages, unless nothing they are made of changed. */
export async function build() {
  const print = fingerprint(['pnpm-lock.yaml', 'extension', 'server/web', 'shared']);
  if (BUILT.every((folder) => existsSync(join(ROOT, folder))) && isDone('built', print)) return;
  console.log('Building the extension and the web pages (less than a minute) …');
  await mustQuietly('Building', 'pnpm', ['run', '--silent', 'build']);
  markDone('built', print);
}

function packageFiles() {
  const folders = [
    'extension',
    'server',
    'worker',
    'bench',
    ...readdirSync(join(ROOT, 'shared')).map((name) => `shared/${name}`),
  ];
  return folders.map((folder) => `${folder}/package.json`).filter((file) => existsSync(join(ROOT, file)));
}
