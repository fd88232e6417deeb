import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { openRabbitmq } from '@locked-in/broker';
import { type Database, isConnectionError, migrateToLatest, openDatabase } from '@locked-in/store';
import { addQueueGauges, openLogger, openMetrics } from '@locked-in/watch';
import { firstAccountLink } from './accounts/first-account-link.ts';
import { type Config, parseConfig } from './config.ts';
import { crashOnUnhandled, endProcess, failToStart, stopSignal } from './end-process.ts';
import { openLimits } from './limits/open-limits.ts';
import { openDoor } from './open-door.ts';
import { openWalled } from './open-walled.ts';
import { readVersion } from './product-files.ts';
import { startServer } from './start-server.ts';
import { toPublicUrl } from './to-public-url.ts';

const DATABASE_POLL_MS = 1_000;

const config = readConfig();
const metrics = openMetrics({ version: readVersion(), process: 'server' });
const logger = openLogger({ level: config.LOG_LEVEL, process: 'server', onDropped: metrics.logLineDropped });
crashOnUnhandled(logger);
const stopping = stopSignal();
const closers: (() => Promise<unknown>)[] = [];

await start().catch((error: unknown) => failToStart(error, { logger, closers }));
if (!stopping.aborted) await once(stopping, 'abort');
logger.info('the server finishes what it has in hand');
await endProcess(logger, closers);

async function start(): Promise<void> {
  const door = await openDoor({
    host: config.HOST,
    port: config.PORT,
    isBehindProxies: config.TRUSTED_PROXIES > 0,
  });
  closers.push(() => door.close(0));
  if (config.MIGRATE && !(await migrateWhenUp())) return;
  const { db, gateDb } = openWalled(config.DATABASE_URL, config.DATABASE_CONNECTIONS);
  closers.push(
    () => db.destroy(),
    () => gateDb.destroy(),
  );
  const { EVENTS_KEPT_DAYS: keptDays, SECURITY_EVENTS_KEPT_DAYS: securityKeptDays } = config;
  const report = (trouble: string, err: unknown) => logger.warn({ trouble, err }, 'the broker is away');
  const broker = await openRabbitmq({ url: config.AMQP_URL, name: 'server', keptDays, report });
  closers.push(broker.close);
  addQueueGauges(metrics.registry, broker.readDepth);
  const publicUrl = toPublicUrl(config.PUBLIC_URL, { host: config.HOST, port: door.port });
  const server = await startServer({
    door,
    db,
    gateDb,
    broker,
    logger,
    publicUrl,
    trustedProxies: config.TRUSTED_PROXIES,
    stopDelayMs: config.STOP_DELAY_SECONDS * 1_000,
    metrics,
    metricsToken: config.METRICS_TOKEN,
    accountsConfig: config,
    keptDays,
    securityKeptDays,
    limits: openLimits(config, gateDb),
  });
  closers.push(server.stop);
  const firstAccount = await firstAccountLink(gateDb, { publicUrl, accountsConfig: config });
  if (firstAccount !== undefined)
    logger.info({ firstAccount }, 'open this link to make the first account, which owns this server');
  logger.info({ host: config.HOST, port: door.port, publicUrl }, 'the server answers');
}

/** Waits for a database that is away. False when told to stop before it came. */
async function migrateWhenUp(): Promise<boolean> {
  const db = openDatabase(config.DATABASE_URL, { maxConnections: 1, isPatient: true });
  const isMigrated = await migrateUntilDone(db);
  await db.destroy();
  return isMigrated;
}

async function migrateUntilDone(db: Database): Promise<boolean> {
  while (!stopping.aborted) {
    const away = await migrateToLatest(db).then(() => undefined, onlyWhileAway);
    if (away === undefined) return true;
    logger.warn({ err: away }, 'the database is away');
    await sleep(DATABASE_POLL_MS);
  }
  return false;
}

function onlyWhileAway(error: unknown): unknown {
  if (isConnectionError(error)) return error;
  throw error;
}

function readConfig(): Config {
  try {
    return parseConfig(process.env);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  }
}
