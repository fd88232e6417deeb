import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { raiseVersion } from './desk-page.ts';
import type { MortalBrowser, Opening } from './mortal-browser.ts';

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
  let main: ChildProcess | undefined;
  return {
    name: 'chromium',
    deskOrigin: 'chrome-extension://alelflbndffhejolgjfknmehbcpjhpbp',
    start: (url) => {
      main = run(url);
    },
    open: async (url) => void (await once(run(url), 'exit')),
    findWorker: () => findProcesses(profile, '--extension-process'),
    killWorker: async () => {
      const pids = await findProcesses(profile, '--extension-process');
      for (const pid of pids) process.kill(pid, 'SIGKILL');
      return pids.length > 0;
    },
    kill: async () => {
      const over = main && main.exitCode === null ? once(main, 'exit') : undefined;
      for (const pid of await findProcesses(profile, '')) killQuietly(pid);
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

/** The browser's own processes and no others: their command line names this profile, or a parent of theirs does. */
async function findProcesses(profile: string, mark: string): Promise<readonly number[]> {
  const found = await Promise.all((await readdir('/proc')).filter(isNumber).map(readProcess));
  const family = new Set<number>();
  const all = found.filter((entry) => entry !== undefined);
  for (const { pid, line } of all) if (line.includes(`--user-data-dir=${profile}`)) family.add(pid);
  for (let size = -1; size !== family.size; ) {
    size = family.size;
    for (const { pid, parent } of all) if (family.has(parent)) family.add(pid);
  }
  return all.filter(({ pid, line }) => family.has(pid) && line.includes(mark)).map(({ pid }) => pid);
}

async function readProcess(name: string) {
  const line = await readFile(`/proc/${name}/cmdline`, 'utf8').catch(() => undefined); // it is gone already
  const stat = await readFile(`/proc/${name}/stat`, 'utf8').catch(() => undefined);
  if (line === undefined || stat === undefined) return undefined;
  return { pid: Number(name), line, parent: Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]) };
}

function isNumber(name: string): boolean {
  return /^\d+$/.test(name);
}

function killQuietly(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // it died with its parent
  }
}
