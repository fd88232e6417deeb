import { execFileSync } from 'node:child_process';
import { chmodSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type PrivateRabbitmq, startRabbitmq } from '@locked-in/broker/testing';
import { type EmbeddedPostgres, startEmbedded } from '@locked-in/store';
import pg from 'pg';
import { openOwnFolder } from '../../own-folder.ts';
import { openDisk } from './disk.ts';
import { openPowerDisk } from './power-disk.ts';

/** What the product stands on: a PostgreSQL that syncs and a RabbitMQ, both this rig's own to break. */
export type Ground = {
  readonly folder: string;
  readonly rabbitmq: PrivateRabbitmq;
  /** `kill -9` of the postmaster and everything below it. It is started again by who holds the folder. */
  readonly killPostgres: () => void;
  /** The same for the machine of one of the two: what it had not synced is gone. Needs disks whose power can be cut. */
  readonly cutPower: { readonly database: () => void; readonly broker: () => Promise<void> };
  /** A database of its own on that PostgreSQL. */
  readonly createDatabase: () => Promise<string>;
  /** Fills the disk of the database or the broker, where one has its own; the answer frees it again. */
  readonly fillDisk: () => () => void;
  readonly remove: () => Promise<void>;
};

export type GroundOptions = {
  /** Gives the database a disk of this size. */
  readonly diskMb?: number | undefined;
  /** Gives the database and the broker a disk of this size each, whose power can be cut. */
  readonly powerDiskMb?: number | undefined;
  /** Gives the broker a disk of this size. */
  readonly brokerDiskMb?: number | undefined;
  /** Somebody else's, instead of one's own. */
  readonly rabbitmq?: PrivateRabbitmq | undefined;
};

export async function openGround(options: GroundOptions): Promise<Ground> {
  const { diskMb, powerDiskMb, brokerDiskMb, rabbitmq: given } = options;
  const folder = openOwnFolder('locked-in-faults-');
  chmodSync(folder, 0o711);
  const disk = diskMb === undefined ? undefined : openDisk(join(folder, 'database'), diskMb);
  const brokerFolder = join(folder, 'broker');
  const [powerDisk, brokerPowerDisk] = [join(folder, 'database'), brokerFolder].map((place) =>
    powerDiskMb === undefined ? undefined : openPowerDisk(place, powerDiskMb),
  );
  const brokerDisk = brokerDiskMb === undefined ? undefined : openDisk(brokerFolder, brokerDiskMb);
  const [postgres, rabbitmq] = await Promise.all([
    startEmbedded(join(folder, 'database', 'data')),
    given ?? startRabbitmq((brokerDisk || brokerPowerDisk) && brokerFolder),
  ]);
  brokerPowerDisk?.sync(); // its configuration was installed long before
  const postgresFolder = join(folder, 'database', 'data', 'postgres');
  let databases = 0;
  return {
    folder,
    rabbitmq,
    killPostgres: () => killPostmaster(postgresFolder),
    cutPower: {
      database: () => {
        signalPostmaster(postgresFolder, 'SIGSTOP');
        powerDisk?.cut();
        killPostmaster(postgresFolder);
      },
      broker: async () => {
        rabbitmq.freeze();
        brokerPowerDisk?.cut();
        await rabbitmq.kill();
        await rabbitmq.start();
      },
    },
    createDatabase: () => createDatabase(postgres, `faults_${++databases}`),
    fillDisk: () => (disk ?? brokerDisk)?.fill() ?? (() => {}),
    remove: async () => {
      await Promise.all([postgres.stop(), given ? undefined : rabbitmq.remove()]);
      disk?.remove();
      brokerDisk?.remove();
      powerDisk?.remove();
      brokerPowerDisk?.remove();
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
  signalPostmaster(directory, 'SIGKILL');
}

function signalPostmaster(directory: string, signal: NodeJS.Signals): void {
  const pid = Number(readFileSync(join(directory, 'postmaster.pid'), 'utf8').split('\n')[0]);
  for (const each of [pid, ...childrenOf(pid)]) send(each, signal);
}

function childrenOf(pid: number): readonly number[] {
  const lines = execFileSync('ps', ['-o', 'pid=,ppid=', '-e'], { encoding: 'utf8' }).split('\n');
  return lines.flatMap((line) => {
    const [child, parent] = line.trim().split(/\s+/).map(Number);
    return parent === pid && child !== undefined ? [child] : [];
  });
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // it went with its parent
  }
}
