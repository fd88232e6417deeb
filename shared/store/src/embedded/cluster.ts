import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chown, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { OsAccount } from './os-account.ts';
import type { PostgresPrograms } from './postgres-programs.ts';
import { runProgram } from './run-program.ts';

/** One PostgreSQL data directory with what is needed to run it. */
export type Cluster = {
  /** The data folder it is in. */
  readonly folder: string;
  readonly directory: string;
  readonly password: string;
  readonly programs: PostgresPrograms;
  readonly account?: OsAccount | undefined;
  /** Off only where losing everything is fine: tests. */
  readonly isDurable: boolean;
};

export const SUPERUSER = 'locked_in';
export const DATABASE = 'locked_in';

/**
 * Made beside its place and moved there whole: a death half way leaves no half cluster, and of two processes that do
 * it at once the first to finish wins.
 */
export async function createCluster(cluster: Cluster): Promise<void> {
  if (exists(cluster)) return;
  const workshop = join(cluster.folder, `${WORKSHOP}${randomUUID()}`);
  try {
    await mkdir(workshop, { mode: 0o700 });
    await handOver(workshop, cluster.account);
    await initialise(cluster, workshop);
    await rename(join(workshop, 'cluster'), cluster.directory);
  } catch (error) {
    if (!exists(cluster)) throw error;
  } finally {
    await rm(workshop, { recursive: true, force: true });
  }
}

/** What deaths half way left. Somebody still at work in one has lost the race, and clears it away himself. */
export async function clearWorkshops({ folder }: Cluster): Promise<void> {
  const names = await readdir(folder);
  const left = names.filter((name) => name.startsWith(WORKSHOP));
  await Promise.allSettled(left.map((name) => rm(join(folder, name), { recursive: true, force: true })));
}

const WORKSHOP = 'postgres.new-';

function exists(cluster: Cluster): boolean {
  return existsSync(join(cluster.directory, 'PG_VERSION'));
}

/** The collation is PostgreSQL's own: the same on every machine, and no update of a system library changes it. */
async function initialise(cluster: Cluster, workshop: string): Promise<void> {
  const passwordFile = join(workshop, 'password');
  await writeFile(passwordFile, cluster.password, { mode: 0o600 });
  await handOver(passwordFile, cluster.account);
  await runProgram({
    file: cluster.programs.initdb,
    account: cluster.account,
    args: [
      `--pgdata=${join(workshop, 'cluster')}`,
      `--username=${SUPERUSER}`,
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale=C',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      ...(cluster.isDurable ? [] : ['--no-sync']),
    ],
  });
}

async function handOver(path: string, account: OsAccount | undefined): Promise<void> {
  if (account) await chown(path, account.uid, account.gid);
}
