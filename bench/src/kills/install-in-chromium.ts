import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const UNPACKED = 4;
const PREFERENCES = 'Default/Preferences';
const LONGEST_MS = 60_000;

/** The part of Chromium's own file that we read and write. */
type Preferences = {
  readonly extensions?: { readonly settings?: Readonly<Record<string, InstalledExtension>> };
};
type InstalledExtension = { readonly path?: string; readonly location?: number };

type Installing = {
  readonly profile: string;
  readonly extension: string;
  /** Starts a browser with these arguments more; answers how to end it. */
  readonly start: (args: readonly string[]) => { readonly close: () => Promise<void> };
};

/**
 * Leaves the extension in the profile as "Load unpacked" does. One that comes with `--load-extension` at every start
 * arrives when the first page has been asked for already, and if it may have rules for requests, Chromium then drops
 * that page at times and stays blank for good (measured, Chromium 156, busy machine, `kill -9` and start: 41 of 134 with
 * the switch, 0 of 80 installed, 0 of 80 with the switch and without the permission).
 */
export async function installInChromium({ profile, extension, start }: Installing): Promise<void> {
  await mkdir(join(profile, 'Default'), { recursive: true });
  const developer = { extensions: { ui: { developer_mode: true } } }; // without it a reload switches the extension off
  await writeFile(join(profile, PREFERENCES), JSON.stringify(developer));
  const { close } = start([
    '--disable-features=DisableLoadExtensionCommandLineSwitch',
    `--load-extension=${extension}`,
    'about:blank',
  ]);
  for (const startMs = Date.now(); !(await isKnown(profile, extension)); ) {
    if (Date.now() - startMs > LONGEST_MS) throw new Error('Chromium did not take the extension');
    await sleep(300);
  }
  await close();
  const known = await readPreferences(profile);
  const settings = Object.entries(known.extensions?.settings ?? {}).map(([id, entry]) => [
    id,
    entry.path === extension ? { ...entry, location: UNPACKED } : entry,
  ]);
  const installed = {
    ...known,
    extensions: { ...known.extensions, settings: Object.fromEntries(settings) },
  };
  await writeFile(join(profile, PREFERENCES), JSON.stringify(installed));
}

async function isKnown(profile: string, extension: string): Promise<boolean> {
  const { extensions } = await readPreferences(profile);
  return Object.values(extensions?.settings ?? {}).some(({ path }) => path === extension);
}

async function readPreferences(profile: string): Promise<Preferences> {
  return JSON.parse(await readFile(join(profile, PREFERENCES), 'utf8'));
}
