import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Broker, openRabbitmq } from '@locked-in/broker';
import {
  type Database,
  isConnectionError,
  isDatabaseUp,
  openDatabase,
  readDue,
  requireLatestSchema,
  SchemaNewerError,
  SchemaOlderError,
} from '@locked-in/store';
import { addDueGauges, addQueueGauges, openLogger, openMetrics, openWorkerMetrics } from '@locked-in/watch';
import { type Config, parseConfig, toKept } from './config.ts';
import { serveHealth } from './health.ts';
import { toModelSettings } from './model-settings.ts';
import { readVersion } from './read-version.ts';
import { startWorker, type Worker } from './start-worker.ts';

const DRAIN_MS = 28_000;
const SCHEMA_POLL_MS = 1_000;

const config = readConfig();
const metrics = openMetrics({ version: readVersion(), process: 'worker' });
const logger = openLogger({ level: config.LOG_LEVEL, process: 'worker', onDropped: metrics.logLineDropped });
const stopping = new AbortController();
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => stopping.abort());
for (const event of ['uncaughtException', 'unhandledRejection'] as const) process.on(event, crash);

const db = openDatabase(config.DATABASE_URL, { maxConnections: config.DATABASE_CONNECTIONS });
const { keptDays, securityKeptDays } = toKept(config);
const report = (trouble: string, err: unknown) => logger.warn({ trouble, err }, 'the broker is away');
const broker = await openRabbitmq({ url: config.AMQP_URL, name: 'worker', keptDays, report });
const counters = openWorkerMetrics(metrics.registry);
addQueueGauges(metrics.registry, broker.readDepth);
addDueGauges(metrics.registry, () => readDue(db));
if (config.METRICS_TOKEN !== undefined) metrics.watchProcess();
let worker: Worker | undefined;
const health = await serveHealth({
  host: config.HEALTH_HOST,
  port: config.HEALTH_PORT,
  isReady: async () => worker !== undefined && (await isDatabaseUp(db)) && (await broker.isReady()),
  metrics:
    config.METRICS_TOKEN === undefined ? undefined : { token: config.METRICS_TOKEN, read: metrics.read },
});
logger.info({ health: health.url }, 'the worker has started and waits for the database');

if (await hasSchemaInTime(db)) {
  const model = toModelSettings(config);
  worker = await startWorker({ db, broker, logger, counters, model, keptDays, securityKeptDays });
  logger.info('the worker records and analyses');
  if (!stopping.signal.aborted) await once(stopping.signal, 'abort');
}
await drain({ worker, broker, db });

function readConfig(): Config {
  try {
    return parseConfig(process.env);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
    process.exit(1);
  }
}

/** The server migrates; the worker waits until the database is as new as itself, and refuses one that is newer. False when told to stop before. */
async function hasSchemaInTime(database: Database): Promise<boolean> {
  while (!stopping.signal.aborted) {
    if (await isSetUp(database)) return true;
    await sleep(SCHEMA_POLL_MS);
  }
  return false;
}

async function isSetUp(database: Database): Promise<boolean> {
  try {
    await requireLatestSchema(database);
    return true;
  } catch (error) {
    if (isConnectionError(error) || error instanceof SchemaOlderError) return false;
    if (!(error instanceof SchemaNewerError)) throw error;
    logger.fatal(error.message);
    process.exit(1);
  }
}

type Opened = { readonly worker: Worker | undefined; readonly broker: Broker; readonly db: Database };

async function drain(opened: Opened): Promise<never> {
  logger.info('the worker finishes what it has in hand');
  setTimeout(giveUp, DRAIN_MS).unref();
  await opened.worker?.stop();
  await opened.broker.close();
  await opened.db.destroy();
  await health.close();
  logger.info('the worker has stopped');
  process.exit(0);
}

function crash(err: unknown): void {
  logger.fatal({ err }, 'an error that nobody handled');
  process.exit(1);
}

/** Nothing is lost by it: what was not settled is delivered again. */
function giveUp(): void {
  logger.fatal('the worker could not finish in time');
  process.exit(1);
}
