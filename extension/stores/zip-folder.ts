import { readdir, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { zipSync } from 'fflate';

/** The earliest moment a zip can name, by the clock on the wall, so that the bytes are the same in every zone. */
const ALWAYS = new Date(1980, 0, 1);

/** A folder as a zip whose bytes depend on names and contents alone. `change` may give a file another content. */
export async function zipFolder(folder: string, change: ChangeFile = keep): Promise<Uint8Array> {
  const files: Record<string, Uint8Array> = {};
  for (const name of await namesIn(folder)) {
    files[name] = new Uint8Array(change(name, await readFile(join(folder, name))));
  }
  return zipSync(files, { level: 9, mtime: ALWAYS });
}

export type ChangeFile = (name: string, bytes: Buffer) => Buffer;

function keep(_name: string, bytes: Buffer): Buffer {
  return bytes;
}

async function namesIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) =>
      join(parentPath, name)
        .slice(folder.length + 1)
        .replaceAll(sep, '/'),
    )
    .toSorted();
}
