import { join } from 'node:path';
import { type Cluster, createCluster } from './cluster.ts';
import { findOsAccount } from './os-account.ts';
import { readPassword } from './password.ts';
import { findPostgresPrograms } from './postgres-programs.ts';

/** The cluster of a data folder, made at its first use. */
export async function openCluster(
  folder: string,
  options: { readonly isDurable: boolean },
): Promise<Cluster> {
  const directory = join(folder, 'postgres');
  const programs = await findPostgresPrograms();
  const account = await findOsAccount([directory, programs.initdb]);
  const password = await readPassword(folder);
  const cluster = { folder, directory, password, programs, account, ...options };
  await createCluster(cluster);
  return cluster;
}
