import { readFile, rm } from 'node:fs/promises';
import { uptime } from 'node:os';
import { join } from 'node:path';
import { readIfThere } from './data-folder.ts';

/** What a running PostgreSQL writes into its directory. */
export type PostmasterFile = {
  readonly pid: number;
  readonly startedAtSeconds: number;
  readonly port: number;
};

/**
 * Lines: pid, directory, start in seconds, port, socket directory, address, shared memory, status.
 * https://github.com/postgres/postgres/blob/REL_18_STABLE/src/include/utils/pidfile.h
 */
export async function readPostmasterFile(directory: string): Promise<PostmasterFile | undefined> {
  const text = await readIfThere(join(directory, 'postmaster.pid'));
  const [pid, , startedAtSeconds, port] = text?.split('\n').map(Number) ?? [];
  return pid && startedAtSeconds && port ? { pid, startedAtSeconds, port } : undefined;
}

/** True while a process has that number. EPERM is one that belongs to another user. */
export function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/**
 * After a power cut or a container's restart the number may belong to somebody else, and PostgreSQL would refuse to
 * start. Only called for one that does not answer.
 */
export async function removeIfOfAnother(directory: string, file: PostmasterFile): Promise<void> {
  if (await isOfAnother(file)) await rm(join(directory, 'postmaster.pid'), { force: true });
}

async function isOfAnother({ pid, startedAtSeconds }: PostmasterFile): Promise<boolean> {
  if (process.platform === 'linux') {
    const name = await readFile(`/proc/${pid}/comm`, 'utf8').catch(() => ''); // gone meanwhile
    return name.trim() !== 'postgres';
  }
  return startedAtSeconds < Date.now() / 1000 - uptime();
}
