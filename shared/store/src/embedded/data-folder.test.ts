import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openDataFolder } from './data-folder.ts';

async function aFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'locked-in-test-data-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  return folder;
}

test('a place where no folder can be made is refused at once', async () => {
  await expect(openDataFolder('/proc/locked-in')).rejects.toMatchObject({ kind: 'unwritable' });
  await expect(openDataFolder('/proc/self/locked/in')).rejects.toMatchObject({ kind: 'unwritable' });
});

test('a file in the place of the folder is said in words and left as it is', async () => {
  const file = join(await aFolder(), 'letter.txt');
  await writeFile(file, 'dear');
  for (const folder of [file, join(file, 'data')]) {
    await expect(openDataFolder(folder)).rejects.toMatchObject({
      kind: 'unwritable',
      message: `The data folder ${folder} cannot be written: a file is in its place.`,
    });
  }
  expect(await readFile(file, 'utf8')).toBe('dear');
});

test('the folders above a new one are made with it, and any number may begin at once', async () => {
  const folder = join(await aFolder(), 'new', 'data');
  await Promise.all([1, 2, 3].map(() => openDataFolder(folder)));
  expect(await readdir(folder)).toEqual(['locked-in.json']);
});
