import { setTimeout as pause } from 'node:timers/promises';
import { isConnectionError } from '../connection-error.ts';
import type { Cluster } from './cluster.ts';
import { connect } from './folder-lock.ts';
import { findFreePort, startPostmaster, urlOf } from './postmaster.ts';
import { isAlive, readPostmasterFile, removeIfOfAnother } from './postmaster-file.ts';

/** The port of the cluster's PostgreSQL: of the one that runs, as after a `kill -9` of ours, or of a new one. */
export async function runCluster(cluster: Cluster, preferredPort?: number | undefined): Promise<number> {
  for (let attempt = 1; ; attempt += 1) {
    const running = await findRunning(cluster);
    if (running !== undefined) return running;
    const port = preferredPort ?? (await findFreePort());
    try {
      await startPostmaster(cluster, port);
      return port;
    } catch (error) {
      // somebody else started it, or took the port, between our look and our start
      if (attempt === START_ATTEMPTS) throw error;
    }
  }
}

const START_ATTEMPTS = 4;
const DEAF_ATTEMPTS = 20;

async function findRunning(cluster: Cluster): Promise<number | undefined> {
  let deaf = 0;
  while (deaf < DEAF_ATTEMPTS) {
    const file = await readPostmasterFile(cluster.directory);
    if (!file || !isAlive(file.pid)) return undefined;
    const answer = await ask(cluster, file.port);
    if (answer === 'ready') return file.port;
    if (answer === 'deaf') deaf += 1;
    await pause(100);
  }
  const file = await readPostmasterFile(cluster.directory);
  if (file) await removeIfOfAnother(cluster.directory, file);
  return undefined;
}

/** `busy`: it is starting, recovering or stopping, and says so. */
async function ask(cluster: Cluster, port: number): Promise<'ready' | 'busy' | 'deaf'> {
  try {
    const client = await connect(urlOf(cluster, port, 'postgres'));
    await client.end();
    return 'ready';
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === '57P03') return 'busy';
    if (isConnectionError(error)) return 'deaf';
    throw error;
  }
}
