import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { raiseVersion } from './desk-page.ts';
import type { MortalBrowser, Opening } from './mortal-browser.ts';
import { findFamily, killFamily } from './process-family.ts';

/** Chromium started as a person starts it, without remote debugging: a debugger would keep the worker alive. */
export async function createChromium({
  extension,
  profile,
  pagesPort,
  display,
}: Opening): Promise<MortalBrowser> {
  await allowReloading(profile);
  const args = [
    `--user-data-dir=${profile}`,
    '--no-sandbox',
    '--disable-gpu',
    '--no-first-run',
    '--no-default-browser-check',
    '--hide-crash-restore-bubble',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-features=DisableLoadExtensionCommandLineSwitch',
    `--disable-extensions-except=${extension}`,
    `--load-extension=${extension}`,
    `--host-resolver-rules=MAP *.test 127.0.0.1:${pagesPort}`,
  ];
  const run = (url: string) =>
    spawn(process.env.LOCKED_IN_TEST_CHROMIUM ?? '/usr/bin/chromium', [...args, url], {
      env: { ...process.env, DISPLAY: display },
      stdio: 'ignore',
    });
  const mark = `--user-data-dir=${profile}`;
  const findWorker = async () =>
    (await findFamily(mark)).filter(({ line }) => line.includes('--extension-process')).map(({ pid }) => pid);
  let main: ChildProcess | undefined;
  return {
    name: 'chromium',
    updatesAtStart: false,
    deskOrigin: 'chrome-extension://alelflbndffhejolgjfknmehbcpjhpbp',
    start: (url) => {
      main = run(url);
    },
    open: async (url) => void (await once(run(url), 'exit')),
    findWorker,
    killWorker: async () => {
      const pids = await findWorker();
      for (const pid of pids) process.kill(pid, 'SIGKILL');
      return pids.length > 0;
    },
    kill: async () => {
      const over = main && main.exitCode === null ? once(main, 'exit') : undefined;
      await killFamily(mark);
      main?.kill('SIGKILL');
      await over;
      const locks = (await readdir(profile)).filter((name) => name.startsWith('Singleton'));
      for (const name of locks) await rm(join(profile, name), { force: true });
    },
    update: () => raiseVersion(extension),
  };
}

/** Without developer mode an extension from a folder is switched off when it reloads itself. */
async function allowReloading(profile: string): Promise<void> {
  await mkdir(join(profile, 'Default'), { recursive: true });
  const preferences = { extensions: { ui: { developer_mode: true } } };
  await writeFile(join(profile, 'Default/Preferences'), JSON.stringify(preferences));
}
