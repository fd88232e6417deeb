import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Database, migrateToLatest, openDatabase } from '@locked-in/store';
import type { Browser } from '../load/start-load.ts';
import { until } from './child.ts';
import { openDisk } from './disk.ts';
import type { Ground } from './ground.ts';
import { type MeanModel, openMeanModel } from './mean-model.ts';
import { otherPerson, pairBrowser } from './pair-browser.ts';
import { type Part, startPart } from './start-part.ts';
import { openWire, type Wire } from './wire.ts';

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
  /** What the workers ask, where they ask a model. */
  readonly model: MeanModel | undefined;
  /** What stands in it is added to the clock: `+2d`, `-3h`. */
  readonly clockFile: string;
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
  /** Workers ask a model, whose manners are the scenario's. */
  readonly hasModel?: boolean | undefined;
  /** Its clock can be set through `clockFile`. */
  readonly hasClockOfItsOwn?: boolean | undefined;
};

let systems = 0;

export async function openSystem(ground: Ground, options: SystemOptions): Promise<System> {
  const number = ++systems;
  const databaseUrl = await ground.createDatabase();
  const amqp = new URL(ground.rabbitmq.url);
  amqp.searchParams.set('prefix', `faults-${number}-${process.pid}`);
  amqp.searchParams.set('heartbeat', '5');
  const db = openDatabase(databaseUrl, { maxConnections: 4 });
  await migrateToLatest(db);
  const [serverBroker, workerBroker, workerDatabase] = await Promise.all([
    openWire({ port: Number(amqp.port) }),
    openWire({ port: Number(amqp.port) }),
    openWire({ port: Number(new URL(databaseUrl).port) }),
  ]);
  const logs = join(ground.folder, `logs-${number}`);
  mkdirSync(logs);
  const clockFile = join(ground.folder, `clock-${number}`);
  writeFileSync(clockFile, '+0\n');
  const disk = options.logDiskMb === undefined ? undefined : openDisk(logs, options.logDiskMb);
  const model = options.hasModel ? await openMeanModel() : undefined;
  const start = (name: 'server' | 'worker', index: number) =>
    startPart(name, {
      log: join(logs, `${name}-${index}.log`),
      logLevel: disk ? 'debug' : 'warn',
      clock: options.hasClockOfItsOwn ? clockFile : undefined,
      modelUrl: model?.url,
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
  for (const index of range(options.browsers)) browsers.push(await pairOne(db, urls()[0] ?? '', index));
  return {
    db,
    databaseUrl,
    amqpUrl: amqp.href,
    servers,
    workers,
    browsers,
    wires: { serverBroker, workerBroker, workerDatabase },
    urls,
    model,
    clockFile,
    fillLogDisk: () => disk?.fill() ?? (() => {}),
    close: async () => {
      await Promise.all([...servers, ...workers].map((part) => part.child().kill('SIGKILL')));
      await Promise.all([serverBroker.close(), workerBroker.close(), workerDatabase.close(), db.destroy()]);
      disk?.remove();
      model?.close();
    },
  };
}

/** Half of them belong to the instance's person, each of the others to somebody of their own. */
function pairOne(db: Database, url: string, index: number): Promise<Browser> {
  return index % 2 === 0 ? pairBrowser(db, url) : otherPerson(db, url);
}

/** The management API is not behind the wire: its address stands in the URL. */
function through({ port }: Wire, address: string): string {
  const url = new URL(address);
  url.port = `${port}`;
  return url.href;
}

function range(count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => index);
}
