import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ROOT } from './run.mjs';

const IGNORED = new Set(['node_modules', 'dist', '.git', '.cache']);

/** A hash over the names and contents of files and folders, relative to the root. */
export function fingerprint(paths) {
  const hash = createHash('sha256');
  for (const path of paths.flatMap(filesUnder).toSorted()) {
    hash.update(path).update(readFileSync(join(ROOT, path)));
  }
  return hash.digest('hex');
}

/** True when `name` was last marked done with this very fingerprint. */
export function isDone(name, print) {
  const file = join(ROOT, '.cache', name);
  return existsSync(file) && readFileSync(file, 'utf8') === print;
}

export function markDone(name, print) {
  const file = join(ROOT, '.cache', name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, print);
}

function filesUnder(path) {
  const absolute = join(ROOT, path);
  if (!existsSync(absolute)) return [];
  try {
    return readdirSync(absolute, { withFileTypes: true })
      .filter((entry) => !IGNORED.has(entry.name))
      .flatMap((entry) =>
        entry.isDirectory() ? filesUnder(join(path, entry.name)) : [join(path, entry.name)],
      );
  } catch (error) {
    if (error.code === 'ENOTDIR') return [path];
    throw error;
  }
}
