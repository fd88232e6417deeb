import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Database, migrateToLatest, openDatabase } from '@locked-in/store';
import { createRandom } from '../accuracy/random.ts';
import { openLedger } from '../faults/load/ledger.ts';
import { type Browser, startLoad } from '../faults/load/start-load.ts';
import { until } from '../faults/rig/child.ts';
import { type Disk, openDisk } from '../faults/rig/disk.ts';
import { type Ground, openGround } from '../faults/rig/ground.ts';
import { type Manner, type MeanModel, openMeanModel } from '../faults/rig/mean-model.ts';
import { pairBrowser } from '../faults/rig/pair-browser.ts';
import { type Part, startPart } from '../faults/rig/start-part.ts';
import { willing } from '../faults/rig/willing-model.ts';
import { type Prometheus, startPrometheus } from './prometheus.ts';

/** A cluster that people use, with somebody who watches it. */
export type Scene = {
  readonly ground: Ground;
  readonly db: Database;
  readonly amqpUrl: string;
  readonly server: Part;
  readonly worker: Part;
  readonly model: MeanModel;
  readonly browser: Browser;
  /** Under the logs, which say everything. */
  readonly logDisk: Disk;
  readonly prometheus: Prometheus;
  readonly close: () => Promise<void>;
};

/** As few as one browser can fill. */
export const FEW_STREAMS = 20;
/** What a model does that nobody provokes. */
export const WILLING: Manner = willing(() => ({ text: 'You began.', points: 1 }));
/** Two people ask for thousands: whose questions are used up asks none, and no model can fail. */
const CALLS_A_DAY = 100_000;
const TOKEN = 'only-for-this-drive';

export async function openScene(times: number): Promise<Scene> {
  const ground = await openGround({});
  const databaseUrl = await ground.createDatabase();
  const amqpUrl = ground.rabbitmq.url;
  const db = openDatabase(databaseUrl, { maxConnections: 4, isPatient: true });
  await migrateToLatest(db);
  const logs = join(ground.folder, 'logs');
  mkdirSync(logs);
  const logDisk = openDisk(logs, 64);
  const model = await openMeanModel();
  model.behave([WILLING]);
  const common = { logLevel: 'debug', databaseUrl, amqpUrl, metricsToken: TOKEN, modelUrl: model.url };
  const server = await startPart('server', {
    ...common,
    liveStreams: FEW_STREAMS,
    log: join(logs, 'server.log'),
  });
  const worker = await startPart('worker', {
    ...common,
    modelCallsPerDay: CALLS_A_DAY,
    log: join(logs, 'worker.log'),
  });
  await until('both are ready', async () => (await server.isReady()) && (await worker.isReady()));
  const browsers = [await pairBrowser(db, server.url), await pairBrowser(db, server.url)];
  const [browser] = browsers;
  if (!browser) throw new Error('there is no browser');
  const load = startLoad({
    browsers,
    urls: () => [server.url],
    ledger: openLedger(),
    random: createRandom(1),
    paceMs: 150,
  });
  const scraped = [
    { job: 'server', ports: [new URL(server.url).port] },
    { job: 'worker', ports: [new URL(worker.url).port] },
  ] as const;
  const prometheus = await startPrometheus(ground.folder, { scraped, token: TOKEN, times });
  return {
    ground,
    db,
    amqpUrl,
    server,
    worker,
    model,
    browser,
    logDisk,
    prometheus,
    close: async () => {
      await load.stop();
      await prometheus.stop();
      await Promise.all([server, worker].map((part) => part.child().kill('SIGKILL')));
      await db.destroy();
      model.close();
      logDisk.remove();
      await ground.remove();
    },
  };
}
