import { createReadStream, createWriteStream } from 'node:fs';
import { open, rename } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';

/** Writes a whole file for our user only, or none: it has its name only when everything is on the disk. */
export async function writeLines(
  path: string,
  lines: AsyncIterable<string> | Iterable<string>,
): Promise<number> {
  let count = 0;
  const draft = `${path}.part`;
  async function* counted() {
    for await (const line of lines) {
      count++;
      yield `${line}\n`;
    }
  }
  await pipeline(Readable.from(counted()), createGzip(), createWriteStream(draft, { mode: 0o600 }));
  const file = await open(draft, 'r+');
  await file.sync();
  await file.close();
  await rename(draft, path);
  return count;
}

/** Throws for a file that is not there, not compressed or cut short. */
export async function* readLines(path: string): AsyncGenerator<string> {
  const inflated = createGunzip();
  const reading = pipeline(createReadStream(path), inflated);
  reading.catch(() => {}); // told below, after the lines that could be read
  yield* createInterface({ input: inflated, crlfDelay: Number.POSITIVE_INFINITY });
  await reading;
}
