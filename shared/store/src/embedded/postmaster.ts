import { readFile, truncate } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { type Cluster, SUPERUSER } from './cluster.ts';
import { isAlive, readPostmasterFile } from './postmaster-file.ts';
import { type Program, runProgram } from './run-program.ts';

/** Starts PostgreSQL and answers when it takes connections, after whatever recovery it needs. */
export async function startPostmaster(cluster: Cluster, port: number): Promise<void> {
  const log = join(cluster.directory, 'server.log');
  await truncate(log).catch(() => undefined); // the first start has none
  try {
    await runProgram(toStart(cluster, port, log));
  } catch (error) {
    throw new Error(`PostgreSQL does not start: ${await readEnd(log)}`, { cause: error });
  }
}

/** Ends every session and stops cleanly. Answers when it is gone, at once when it was. */
export async function stopPostmaster(cluster: Cluster): Promise<void> {
  const file = await readPostmasterFile(cluster.directory);
  if (!file || !isAlive(file.pid)) return;
  await runProgram({
    file: cluster.programs.pgCtl,
    account: cluster.account,
    args: ['stop', '--wait', '--silent', '--mode=fast', `--pgdata=${cluster.directory}`],
  });
}

export function urlOf(cluster: Pick<Cluster, 'password'>, port: number, database: string): string {
  return `postgres://${SUPERUSER}:${cluster.password}@127.0.0.1:${port}/${database}`;
}

/** Free a moment ago; who starts something on it must be ready to find it taken. */
export async function findFreePort(): Promise<number> {
  const server = createServer();
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

const RECOVERY_SECONDS = 600;

function toStart(cluster: Cluster, port: number, log: string): Program {
  const settings = { port, ...SETTINGS, ...(cluster.isDurable ? {} : FORGETFUL) };
  return {
    file: cluster.programs.pgCtl,
    account: cluster.account,
    args: [
      'start',
      '--wait',
      '--silent',
      `--timeout=${RECOVERY_SECONDS}`,
      `--pgdata=${cluster.directory}`,
      `--log=${log}`,
      `--options=${toOptions(settings)}`,
    ],
  };
}

async function readEnd(log: string): Promise<string> {
  const text = await readFile(log, 'utf8').catch(() => ''); // it may have failed before its first word
  return text.trim().split('\n').slice(-3).join(' · ') || 'it wrote nothing';
}

/** For one person on one laptop. Statements are kept out of the log: they hold what the person did. */
const SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: 120,
  shared_buffers: '64MB',
  work_mem: '4MB',
  maintenance_work_mem: '32MB',
  max_wal_size: '256MB',
  max_parallel_workers_per_gather: 0,
  io_workers: 1,
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_checkpoints: 'off',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
};

const FORGETFUL = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: 400 };

function toOptions(settings: Readonly<Record<string, string | number>>): string {
  return Object.entries(settings)
    .map(([name, value]) => `-c ${name}=${value}`)
    .join(' ');
}
