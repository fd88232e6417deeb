import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { readJournal } from '../accuracy/driven-browser.ts';
import { startRecordingServer } from '../kills/recording-server.ts';
import { type BuiltBrowser, openBuilt } from './built-extension.ts';
import { ask, openAt, openExtensionPage, untilShown } from './firefox-hands.ts';

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
});

test('in Firefox, a session outlives its journal: the gap is known to the server, and the doctor tells of the loss', async () => {
  const server = await startRecordingServer(() => 'well');
  const profile = await mkdtemp(join(tmpdir(), 'locked-in-journal-'));
  closing.push(server.close, () => rm(profile, { recursive: true, force: true, maxRetries: 10 }));
  const open = async () => {
    const browser = await openBuilt('firefox', { pagesPort: server.port, profile });
    closing.push(() => browser.close().catch(() => undefined)); // as a rule it is closed already
    return browser;
  };
  const before = await open();
  await ask(before.desk, { type: 'consent' });
  await ask(before.desk, { type: 'pair', link: `http://127.0.0.1:${server.port}/pair#${'c'.repeat(43)}` });
  await ask(before.desk, { type: 'start', intent: 'draft chapter 2', mode: 'open' });
  await visit(before, 'lost.test');
  await before.close();
  await overwriteJournal(profile);
  const after = await open();
  await visit(after, 'found.test');
  const doctor = await openExtensionPage(after.desk, 'src/pages/doctor/index.html');
  await untilShown(doctor, 'The journal was damaged and begun anew');
  await untilShown(doctor, 'Open the options');
  await ask(after.desk, { type: 'stop' });
  await expect.poll(() => server.chunks.length).toBeGreaterThan(0);
  const [first] = server.chunks;
  expect(first?.firstSeq).toBeGreaterThan(0);
  expect(first?.events[0]?.kind).toBe('interrupted');
  expect(JSON.stringify(server.chunks)).toContain('found.test');
  expect(server.isComplete()).toBe(false);
});

async function visit({ desk }: BuiltBrowser, site: string): Promise<void> {
  await openAt(desk.browser(), `http://${site}/`);
  await expect.poll(async () => JSON.stringify(await readJournal(desk))).toContain(site);
}

/** As a disk does that has lost its blocks: the sizes stay, and nothing in them. */
async function overwriteJournal(profile: string): Promise<void> {
  const root = join(profile, 'storage/default');
  const own = (await readdir(root)).find((name) => /^moz-extension.{36,}/.test(name) && !name.includes('^'));
  if (own === undefined) throw new Error('there is no journal to overwrite');
  const folder = join(root, own, 'idb');
  const names = (await readdir(folder)).filter((name) => name.includes('.sqlite'));
  for (const name of names) {
    const path = join(folder, name);
    await writeFile(path, randomBytes((await stat(path)).size));
  }
}
