import { appendFile, cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openOwnFolder } from '../own-folder.ts';

export const DESK_PAGE = 'bench-desk.html';

/** Runs in a page of the extension, which is opened like any other, so that no debugger is needed to act as a person. */
const SCRIPT = `
const extension = globalThis.browser ?? globalThis.chrome;
const { act, to, isSoon } = JSON.parse(decodeURIComponent(location.hash.slice(1)));
const say = (answer) => fetch(to, { method: 'POST', body: JSON.stringify(answer ?? null), keepalive: true });
const { isFirst } = await fetch(to + '/begun', { method: 'POST' }).then((answer) => answer.json());
if (!isFirst) undefined;
else if (act === 'alarms') await say(await extension.alarms.getAll());
else if (act === 'reload') await say('reloading').then(() => extension.runtime.reload());
else if (isSoon) extension.runtime.sendMessage(act).catch(() => undefined);
else await extension.runtime.sendMessage(act).then(say, (error) => say({ error: String(error) }));
const tab = await extension.tabs.getCurrent();
await extension.tabs.remove(tab.id);
`;

/** A copy of the built extension with one page more. */
export async function copyWithDesk(built: string): Promise<string> {
  const folder = openOwnFolder('locked-in-extension-');
  await cp(built, folder, { recursive: true });
  await writeFile(join(folder, DESK_PAGE), '<script type="module" src="bench-desk.js"></script>');
  await writeFile(join(folder, 'bench-desk.js'), SCRIPT);
  return folder;
}

/** Has the background say each time that it has started; all its listeners are there by then. */
export async function tellBirths(folder: string, port: number): Promise<void> {
  const { background }: { background: { service_worker?: string; scripts?: readonly string[] } } = JSON.parse(
    await readFile(join(folder, 'manifest.json'), 'utf8'),
  );
  const script = background.service_worker ?? background.scripts?.[0];
  if (script === undefined) throw new Error('The extension has no background');
  const tell = `fetch('http://127.0.0.1:${port}/born', { method: 'POST', body: String(Date.now()) }).catch(() => undefined);`;
  await appendFile(join(folder, script), `\n${tell}\n`);
}

/** The next version: what a store puts in the place of the one that runs. */
export async function raiseVersion(folder: string): Promise<void> {
  const path = join(folder, 'manifest.json');
  const manifest: { version: string } = JSON.parse(await readFile(path, 'utf8'));
  const [major, minor, patch] = manifest.version.split('.').map(Number);
  const version = `${major}.${minor}.${(patch ?? 0) + 1}`;
  await writeFile(path, JSON.stringify({ ...manifest, version }));
}
