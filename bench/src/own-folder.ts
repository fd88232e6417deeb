import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { outlive } from '@locked-in/broker/testing';

const NAME = 'LOCKED_IN_BENCH_FOLDERS';

/** A folder that goes with this process, however it ends, and takes along what was started or mounted in it. */
export function openOwnFolder(prefix: string): string {
  const folder = mkdtempSync(join(tmpdir(), prefix));
  outlive(folder);
  process.env[NAME] = [process.env[NAME], folder].filter(Boolean).join(delimiter);
  return folder;
}

/** What tells a process, whose environment is not ours, that it belongs to these folders. */
export function belonging(): Readonly<Record<string, string>> {
  const folders = process.env[NAME];
  return folders === undefined ? {} : { [NAME]: folders };
}
