import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { raiseVersion } from './desk-page.ts';
import { createFirefoxHands } from './firefox-hands.ts';
import type { MortalBrowser, Opening } from './mortal-browser.ts';
import { findFamily, killFamily } from './process-family.ts';

const ADDON_ID = 'locked-in@locked-in.example';
const UUID = '5a0f6b0e-6f0c-4c5e-9d55-0d9f1f3f7a10';

const run = promisify(execFile);

/** Firefox ESR with the extension installed in its profile, as a person has it, and without any remote control. */
export async function createFirefox({
  extension,
  profile,
  pagesPort,
  display,
}: Opening): Promise<MortalBrowser> {
  await writeFile(join(profile, 'user.js'), toPreferences(pagesPort));
  await install(extension, profile);
  const env = { ...process.env, DISPLAY: display, MOZ_CRASHREPORTER_DISABLE: '1' };
  const open = (url: string) =>
    spawn(process.env.LOCKED_IN_TEST_FIREFOX ?? '/usr/bin/firefox-esr', ['--profile', profile, url], {
      env,
      stdio: 'ignore',
    });
  const findWorker = async () =>
    (await findFamily(profile))
      .filter(({ name, line }) => name === 'WebExtensions' && line !== '') // a dead one keeps its name for a moment
      .map(({ pid }) => pid);
  const hands = createFirefoxHands(display);
  let main: ChildProcess | undefined;
  return {
    name: 'firefox',
    deskOrigin: `moz-extension://${UUID}`,
    updatesAtStart: true,
    start: (url) => {
      main = open(url);
    },
    open: hands.typeAddress,
    findWorker,
    killWorker: async () => {
      const pids = await findWorker();
      for (const pid of pids) process.kill(pid, 'SIGKILL');
      if (pids.length > 0) hands.closeWreck().catch(() => undefined); // the browser may be killed meanwhile
      return pids.length > 0;
    },
    kill: async () => {
      const over =
        main && main.exitCode === null && main.signalCode === null ? once(main, 'exit') : undefined;
      await killFamily(profile);
      await over;
      for (const name of ['lock', '.parentlock']) await rm(join(profile, name), { force: true });
    },
    update: async () => {
      await raiseVersion(extension);
      await install(extension, profile);
    },
  };
}

async function install(extension: string, profile: string): Promise<void> {
  const folder = join(profile, 'extensions');
  const packed = join(folder, `${ADDON_ID}.xpi`);
  await mkdir(folder, { recursive: true });
  await rm(packed, { force: true });
  await run('zip', ['-q', '-r', packed, '.'], { cwd: extension });
}

function toPreferences(pagesPort: number): string {
  const preferences = {
    'xpinstall.signatures.required': false,
    'extensions.autoDisableScopes': 0,
    'extensions.webextensions.uuids': JSON.stringify({ [ADDON_ID]: UUID }),
    'extensions.webextensions.crash.threshold': 1_000, // it gives up on extensions that die more often than people see
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': pagesPort,
    'dom.security.https_first': false,
    'browser.shell.checkDefaultBrowser': false,
    'browser.aboutwelcome.enabled': false,
    'browser.startup.page': 0,
    'browser.sessionstore.resume_from_crash': false,
    'toolkit.startup.max_resumed_crashes': -1,
    'browser.tabs.warnOnClose': false,
    'datareporting.policy.dataSubmissionEnabled': false,
    'app.update.enabled': false,
  };
  const lines = Object.entries(preferences).map(
    ([name, value]) => `user_pref("${name}", ${JSON.stringify(value)});`,
  );
  return lines.join('\n');
}
