import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, expect, test } from 'vitest';
import { withoutKey } from './without-key.ts';
import { zipFolder } from './zip-folder.ts';

const folders: string[] = [];
afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true });
});

/** Writes the files in the order given, as if they were made at that time. */
async function folderOf(files: Readonly<Record<string, string>>, madeAt: number): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'locked-in-zip-'));
  folders.push(folder);
  for (const [name, text] of Object.entries(files)) {
    await mkdir(join(folder, name, '..'), { recursive: true });
    await writeFile(join(folder, name), text);
    await utimes(join(folder, name), madeAt, madeAt);
  }
  return folder;
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

test('the same files make the same zip, whenever and in whatever order they were written', async () => {
  const first = await folderOf({ 'manifest.json': '{}', 'assets/a.js': 'let a;', 'b.html': '<p>' }, 1e9);
  const second = await folderOf({ 'b.html': '<p>', 'assets/a.js': 'let a;', 'manifest.json': '{}' }, 2e9);
  expect(sha256(await zipFolder(first))).toBe(sha256(await zipFolder(second)));
});

test('another content makes another zip', async () => {
  const first = await folderOf({ 'manifest.json': '{}' }, 1e9);
  const second = await folderOf({ 'manifest.json': '{ }' }, 1e9);
  expect(sha256(await zipFolder(first))).not.toBe(sha256(await zipFolder(second)));
});

test('what was zipped comes out again, with its folders', async () => {
  const folder = await folderOf({ 'manifest.json': '{}', 'assets/deep/a.js': 'let a;' }, 1e9);
  const files = unzipSync(await zipFolder(folder));
  expect(Object.keys(files)).toEqual(['assets/deep/a.js', 'manifest.json']);
  expect(strFromU8(files['assets/deep/a.js'] ?? new Uint8Array())).toBe('let a;');
});

test('a store gives the extension its id, so the key stays out of the zip', async () => {
  const folder = await folderOf({ 'manifest.json': '{"key":"MIIB","name":"Locked In"}' }, 1e9);
  const { 'manifest.json': manifest = new Uint8Array() } = unzipSync(await zipFolder(folder, withoutKey));
  expect(JSON.parse(strFromU8(manifest))).toEqual({ name: 'Locked In' });
});
