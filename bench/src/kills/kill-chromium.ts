import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { raiseVersion } from './desk-page.ts';
import { installInChromium } from './install-in-chromium.ts';
import type { MortalBrowser, Opening } from './mortal-browser.ts';
import { findFamily, killFamily } from './process-family.ts';

/** Chromium started as a person starts it, without remote debugging: a debugger would keep the worker alive. */
export async function createChromium({
  extension,
  profile,
  pagesPort,
  display,
}: Opening): Promise<MortalBrowser> {
  const args = [
    `--user-data-dir=${profile}`,
    '--no-sandbox',
    '--disable-gpu',
    '--no-first-run',
    '--no-default-browser-check',
    '--hide-crash-restore-bubble',
    '--disable-background-networking',
    '--disable-component-update',
    `--host-resolver-rules=MAP *.test 127.0.0.1:${pagesPort}`,
  ];
  const run = (...more: readonly string[]) =>
    spawn(process.env.LOCKED_IN_TEST_CHROMIUM ?? '/usr/bin/chromium', [...args, ...more], {
      env: { ...process.env, DISPLAY: display },
      stdio: 'ignore',
    });
  const mark = `--user-data-dir=${profile}`;
  const findWorker = async () =>
    (await findFamily(mark)).filter(({ line }) => line.includes('--extension-process')).map(({ pid }) => pid);
  let main: ChildProcess | undefined;
  const kill = async () => {
    const over = main && isRunning(main) ? once(main, 'exit') : undefined;
    await killFamily(mark);
    main?.kill('SIGKILL');
    await over;
    const locks = (await readdir(profile)).filter((name) => name.startsWith('Singleton'));
    for (const name of locks) await rm(join(profile, name), { force: true });
  };
  const start = (more: readonly string[]) => {
    main = run(...more);
    return { close: kill };
  };
  await installInChromium({ profile, extension, start });
  return {
    name: 'chromium',
    updatesAtStart: false,
    deskOrigin: 'chrome-extension://alelflbndffhejolgjfknmehbcpjhpbp',
    start: (url) => void start([url]),
    open: async (url) => void (await once(run(url), 'exit')),
    findWorker,
    killWorker: async () => {
      const pids = await findWorker();
      for (const pid of pids) process.kill(pid, 'SIGKILL');
      return pids.length > 0;
    },
    kill,
    update: () => raiseVersion(extension),
  };
}

function isRunning({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode === null && signalCode === null;
}
