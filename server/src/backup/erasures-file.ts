import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import {
  type Database,
  type Erasures,
  joinErasures,
  NOTHING_ERASED,
  parseErasureLines,
  readErasures,
  toErasureLines,
} from '@locked-in/store';
import { readLines, writeLines } from './lines-file.ts';

const NAME = 'erasures.gz';

/** Where the list lies that belongs to a backup: beside it. */
export function erasuresBeside(backup: string): string {
  return join(dirname(backup), NAME);
}

/** Undefined where there is none. */
export async function readErasuresFile(path: string): Promise<Erasures | undefined> {
  return existsSync(path) ? parseErasureLines(readLines(path)) : undefined;
}

/** Adds what this database knows of. Nothing is ever taken off the list: the database may be an older one. */
export async function addToErasuresFile(db: Database, path: string): Promise<Erasures> {
  const known = (await readErasuresFile(path)) ?? NOTHING_ERASED;
  const all = joinErasures(known, await readErasures(db));
  await writeLines(path, toErasureLines(all, Date.now()));
  return all;
}
