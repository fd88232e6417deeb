import { execFileSync } from 'node:child_process';
import { closeSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';

export type Disk = {
  /** Leaves not a byte free; the answer frees them again. */
  readonly fill: () => () => void;
  readonly remove: () => void;
};

/** A small file system in memory. Needs root and mount, and says so without. */
export function openDisk(folder: string, megabytes: number): Disk {
  mkdirSync(folder, { recursive: true });
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=711`, 'locked-in-faults', folder]);
  } catch (error) {
    throw new Error('a disk that can be filled needs root and the right to mount', { cause: error });
  }
  const filler = join(folder, 'filler');
  return {
    fill: () => {
      writeUntilFull(filler);
      return () => rmSync(filler, { force: true });
    },
    remove: () => void execFileSync('umount', ['--lazy', folder]),
  };
}

function writeUntilFull(path: string): void {
  const file = openSync(path, 'w');
  try {
    for (let size = 2 ** 20; size >= 1; size = size > 4096 ? size / 4 : Math.floor(size / 16)) {
      writeWhileRoom(file, Buffer.alloc(size));
    }
  } finally {
    closeSync(file);
  }
}

function writeWhileRoom(file: number, bytes: Buffer): void {
  try {
    for (;;) writeSync(file, bytes);
  } catch {
    // ENOSPC: smaller pieces may still fit
  }
}
