import { chmod, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { startRabbitmq } from '@locked-in/broker/testing';
import { startEmbedded } from '@locked-in/store';
import { openOwnFolder } from './own-folder.ts';

/** A folder that the operating-system account of a private PostgreSQL can reach. */
export async function makeFolder(): Promise<{ readonly path: string; readonly remove: () => Promise<void> }> {
  const path = openOwnFolder('locked-in-bench-');
  await chmod(path, 0o711);
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
}

/** A private PostgreSQL as the product runs it: fsync on. */
export async function startPostgres(folder: string) {
  return startEmbedded(join(folder, 'database'));
}

export { startRabbitmq };
