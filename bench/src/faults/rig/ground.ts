import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type PrivateRabbitmq, startRabbitmq } from '@locked-in/broker/testing';
import { type EmbeddedPostgres, startEmbedded } from '@locked-in/store';
import pg from 'pg';
import { openDisk } from './disk.ts';

/** What the product stands on: a PostgreSQL that syncs and a RabbitMQ, both this rig's own to break. */
export type Ground = {
  readonly folder: string;
  readonly rabbitmq: PrivateRabbitmq;
  /** `kill -9` of the postmaster and everything below it. It is started again by who holds the folder. */
  readonly killPostgres: () => void;
  /** A database of its own on that PostgreSQL. */
  readonly createDatabase: () => Promise<string>;
  /** Fills the database's disk, where it has one of its own; the answer frees it again. */
  readonly fillDisk: () => () => void;
  readonly remove: () => Promise<void>;
};

export type GroundOptions = {
  /** Gives the database a disk of this size. */
  readonly diskMb?: number | undefined;
  /** Somebody else's, instead of one's own. */
  readonly rabbitmq?: PrivateRabbitmq | undefined;
};

export async function openGround({ diskMb, rabbitmq: given }: GroundOptions): Promise<Ground> {
  const folder = mkdtempSync(join(tmpdir(), 'locked-in-faults-'));
  chmodSync(folder, 0o711);
  const disk = diskMb === undefined ? undefined : openDisk(join(folder, 'database'), diskMb);
  const [postgres, rabbitmq] = await Promise.all([
    startEmbedded(join(folder, 'database', 'data')),
    given ?? startRabbitmq(),
  ]);
  let databases = 0;
  return {
    folder,
    rabbitmq,
    killPostgres: () => killPostmaster(join(folder, 'database', 'data', 'postgres')),
    createDatabase: () => createDatabase(postgres, `faults_${++databases}`),
    fillDisk: () => disk?.fill() ?? (() => {}),
    remove: async () => {
      await Promise.all([postgres.stop(), given ? undefined : rabbitmq.remove()]);
      disk?.remove();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function createDatabase({ url }: EmbeddedPostgres, name: string): Promise<string> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(`create database ${name}`);
  await client.end();
  const own = new URL(url);
  own.pathname = `/${name}`;
  return own.href;
}

export function killPostmaster(directory: string): void {
  const pid = Number(readFileSync(join(directory, 'postmaster.pid'), 'utf8').split('\n')[0]);
  for (const each of [pid, ...childrenOf(pid)]) kill(each);
}

function childrenOf(pid: number): readonly number[] {
  const lines = execFileSync('ps', ['-o', 'pid=,ppid=', '-e'], { encoding: 'utf8' }).split('\n');
  return lines.flatMap((line) => {
    const [child, parent] = line.trim().split(/\s+/).map(Number);
    return parent === pid && child !== undefined ? [child] : [];
  });
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // it went with its parent
  }
}
