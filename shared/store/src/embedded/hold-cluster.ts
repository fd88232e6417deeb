import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';
import { isConnectionError } from '../connection-error.ts';
import type { Cluster } from './cluster.ts';
import { lockFolder } from './folder-lock.ts';
import { stopPostmaster, urlOf } from './postmaster.ts';
import { runCluster } from './run-cluster.ts';

/** A running cluster that is this process's alone until `stop`. */
export type HeldCluster = { readonly port: number; readonly stop: () => Promise<void> };

/**
 * Runs the cluster and locks it. Should PostgreSQL die under us, it is started again on the same port: who holds its
 * address sees connections break, and new ones succeed.
 */
export async function holdCluster(cluster: Cluster): Promise<HeldCluster> {
  const stopping = new AbortController();
  let reviving: Promise<void> = Promise.resolve();
  const { port, lock } = await takeCluster(cluster);
  lock.once('end', onLost);

  function onLost(): void {
    if (!stopping.signal.aborted) reviving = revive();
  }

  async function revive(): Promise<void> {
    while (!stopping.signal.aborted) {
      const taken = await takeCluster(cluster, port).catch(() => undefined); // tried again until we stop
      if (taken) return void taken.lock.once('end', onLost);
      await pause(500);
    }
  }

  async function stop(): Promise<void> {
    stopping.abort();
    await reviving;
    await stopPostmaster(cluster);
  }

  return { port, stop };
}

type Taken = { readonly port: number; readonly lock: pg.Client };

/** Who held the folder before us may just be stopping: its last connections break, then we start our own. */
async function takeCluster(cluster: Cluster, preferredPort?: number): Promise<Taken> {
  for (let attempt = 1; ; attempt += 1) {
    const port = await runCluster(cluster, preferredPort);
    try {
      return { port, lock: await lockFolder(urlOf(cluster, port, 'postgres'), cluster.folder) };
    } catch (error) {
      if (attempt === TAKE_ATTEMPTS || !isConnectionError(error)) throw error;
    }
    await pause(200);
  }
}

const TAKE_ATTEMPTS = 20;
