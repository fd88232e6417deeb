import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startRabbitmq } from '@locked-in/broker/testing';
import { startEmbedded } from '@locked-in/store';

/** A folder that the operating-system account of a private PostgreSQL can reach. */
export async function makeFolder(): Promise<{ readonly path: string; readonly remove: () => Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), 'locked-in-bench-'));
  await chmod(path, 0o711);
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
}

/** A private PostgreSQL as the product runs it: fsync on. */
export async function startPostgres(folder: string) {
  return startEmbedded(join(folder, 'database'));
}

export { startRabbitmq };
