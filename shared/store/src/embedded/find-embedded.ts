import { join, resolve } from 'node:path';
import { DATABASE } from './cluster.ts';
import { readPassword } from './password.ts';
import { urlOf } from './postmaster.ts';
import { isAlive, readPostmasterFile } from './postmaster-file.ts';

/** The address of the database that runs in a data folder, for a second process; undefined while none runs there. */
export async function findEmbedded(dataDir: string): Promise<string | undefined> {
  const folder = resolve(dataDir);
  const file = await readPostmasterFile(join(folder, 'postgres'));
  if (!file || !isAlive(file.pid)) return undefined;
  return urlOf({ password: await readPassword(folder) }, file.port, DATABASE);
}
