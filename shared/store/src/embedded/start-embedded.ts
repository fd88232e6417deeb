import { resolve } from 'node:path';
import { type Cluster, clearWorkshops, DATABASE } from './cluster.ts';
import { openDataFolder } from './data-folder.ts';
import { connect } from './folder-lock.ts';
import { holdCluster } from './hold-cluster.ts';
import { openCluster } from './open-cluster.ts';
import { urlOf } from './postmaster.ts';

export type EmbeddedPostgres = { readonly url: string; readonly stop: () => Promise<void> };

/**
 * The product's own PostgreSQL in a data folder: created, started, or taken over from a process of ours that was
 * killed. Throws `DataFolderError`. One process at a time holds a folder; only this machine can reach the database.
 */
export async function startEmbedded(dataDir: string): Promise<EmbeddedPostgres> {
  const folder = resolve(dataDir);
  await openDataFolder(folder);
  const cluster = await openCluster(folder, { isDurable: true });
  const { port, stop } = await holdCluster(cluster);
  await clearWorkshops(cluster);
  await createDatabase(cluster, port);
  return { url: urlOf(cluster, port, DATABASE), stop };
}

async function createDatabase(cluster: Cluster, port: number): Promise<void> {
  const client = await connect(urlOf(cluster, port, 'postgres'));
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [DATABASE]);
    if (rowCount === 0) await client.query(`create database ${DATABASE}`);
  } finally {
    await client.end();
  }
}
