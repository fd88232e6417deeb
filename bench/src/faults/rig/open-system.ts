import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { PairResponseSchema } from '@locked-in/contracts';
import {
  createPairingCode,
  type Database,
  ensurePerson,
  migrateToLatest,
  openDatabase,
} from '@locked-in/store';
import { freePort } from '../../processes.ts';
import type { Browser } from '../load/start-load.ts';
import { answers, type Child, startChild, until } from './child.ts';
import { openDisk } from './disk.ts';
import type { Ground } from './ground.ts';
import { openWire, type Wire } from './wire.ts';

export type Part = {
  readonly child: () => Child;
  readonly url: string;
  /** Starts it again after it has ended, with the failpoint that is given. */
  readonly restart: (failpoint?: string) => Promise<void>;
  readonly isReady: () => Promise<boolean>;
};

/** Servers and workers on a database and queues of their own, each wire of which can be broken. */
export type System = {
  readonly db: Database;
  readonly databaseUrl: string;
  readonly amqpUrl: string;
  readonly servers: readonly Part[];
  readonly workers: readonly Part[];
  readonly browsers: readonly Browser[];
  readonly wires: {
    readonly serverBroker: Wire;
    readonly workerBroker: Wire;
    readonly workerDatabase: Wire;
  };
  readonly urls: () => readonly string[];
  /** Fills the disk of the logs, where they have one; the answer frees it again. */
  readonly fillLogDisk: () => () => void;
  readonly close: () => Promise<void>;
};

export type SystemOptions = {
  readonly servers: number;
  readonly workers: number;
  readonly browsers: number;
  /** Logs everything, to a disk of this size. */
  readonly logDiskMb?: number | undefined;
};

let systems = 0;

export async function openSystem(ground: Ground, options: SystemOptions): Promise<System> {
  const databaseUrl = await ground.createDatabase();
  const amqp = new URL(ground.rabbitmq.url);
  amqp.searchParams.set('prefix', `faults-${++systems}-${process.pid}`);
  amqp.searchParams.set('heartbeat', '5');
  const db = openDatabase(databaseUrl, { maxConnections: 4 });
  await migrateToLatest(db);
  const [serverBroker, workerBroker, workerDatabase] = await Promise.all([
    openWire({ port: Number(amqp.port) }),
    openWire({ port: Number(amqp.port) }),
    openWire({ port: Number(new URL(databaseUrl).port) }),
  ]);
  const logs = join(ground.folder, `logs-${systems}`);
  mkdirSync(logs);
  const disk = options.logDiskMb === undefined ? undefined : openDisk(logs, options.logDiskMb);
  const start = (name: 'server' | 'worker', index: number) =>
    startPart(name, {
      log: join(logs, `${name}-${index}.log`),
      logLevel: disk ? 'debug' : 'warn',
      databaseUrl: name === 'server' ? databaseUrl : through(workerDatabase, databaseUrl),
      amqpUrl: through(name === 'server' ? serverBroker : workerBroker, amqp.href),
    });
  const servers = await Promise.all(range(options.servers).map((index) => start('server', index)));
  const workers = await Promise.all(range(options.workers).map((index) => start('worker', index)));
  await until('server and worker are ready', async () =>
    (await Promise.all([...servers, ...workers].map((part) => part.isReady()))).every(Boolean),
  );
  const urls = () => servers.map(({ url }) => url);
  const browsers: Browser[] = [];
  for (const _ of range(options.browsers)) browsers.push(await pair(db, urls()[0] ?? ''));
  return {
    db,
    databaseUrl,
    amqpUrl: amqp.href,
    servers,
    workers,
    browsers,
    wires: { serverBroker, workerBroker, workerDatabase },
    urls,
    fillLogDisk: () => disk?.fill() ?? (() => {}),
    close: async () => {
      await Promise.all([...servers, ...workers].map((part) => part.child().kill('SIGKILL')));
      await Promise.all([serverBroker.close(), workerBroker.close(), workerDatabase.close(), db.destroy()]);
      disk?.remove();
    },
  };
}

type PartOptions = {
  readonly log: string;
  readonly logLevel: string;
  readonly databaseUrl: string;
  readonly amqpUrl: string;
};

async function startPart(
  name: 'server' | 'worker',
  { log, logLevel, databaseUrl, amqpUrl }: PartOptions,
): Promise<Part> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const own: Record<string, string> = name === 'server' ? { PORT: `${port}` } : { HEALTH_PORT: `${port}` };
  const env = { DATABASE_URL: databaseUrl, AMQP_URL: amqpUrl, LOG_LEVEL: logLevel, ...own };
  const start = (failpoint?: string) => startChild({ script: `${name}/src/main.ts`, env, log, failpoint });
  let child = start();
  const isReady = () => answers(`${url}/readyz`);
  return {
    child: () => child,
    url,
    isReady,
    restart: async (failpoint) => {
      await child.ended;
      child = start(failpoint);
    },
  };
}

/** The management API is not behind the wire: its address stands in the URL. */
function through({ port }: Wire, address: string): string {
  const url = new URL(address);
  url.port = `${port}`;
  return url.href;
}

async function pair(db: Database, url: string): Promise<Browser> {
  const code = randomBytes(32).toString('base64url');
  const userId = await ensurePerson(db);
  const codeHash = createHash('sha256').update(code).digest();
  await createPairingCode(db, { userId, codeHash, expiresAtMs: Date.now() + 600_000 });
  const deviceId = randomUUID();
  const response = await fetch(`${url}/v1/devices`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ code, deviceId, name: 'rig' }),
  });
  const { token } = PairResponseSchema.parse(await response.json());
  return { userId, deviceId, token };
}

function range(count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => index);
}
