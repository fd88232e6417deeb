import { once } from 'node:events';
import { openInbox } from '@locked-in/broker';
import {
  createPairingCode,
  type Database,
  endLeases,
  ensurePerson,
  migrateToLatest,
  openDatabase,
  readAuthSecret,
  readDue,
  startEmbedded,
} from '@locked-in/store';
import { addDueGauges, addQueueGauges, openLogger, openMetrics, openWorkerMetrics } from '@locked-in/watch';
import { readKeptOrExit, readModelOrExit, startWorker } from '@locked-in/worker';
import { firstAccountLink } from './accounts/first-account-link.ts';
import { type AccountsConfig, parseAccountsConfig } from './config.ts';
import { seedDemo } from './demo/seed-demo.ts';
import { crashOnUnhandled, endProcess, failToStart, stopSignal } from './end-process.ts';
import { openLimits } from './limits/open-limits.ts';
import { mintPairingLink } from './mint-pairing-link.ts';
import { openDoor } from './open-door.ts';
import { openWalled } from './open-walled.ts';
import { findExtension, readVersion } from './product-files.ts';
import { writeRunningFile } from './running-file.ts';
import {
  OptionsError,
  parseOptions,
  type StandaloneOptions,
  toLinkOptions,
  USAGE,
} from './standalone-options.ts';
import { startServer } from './start-server.ts';
import { toPublicUrl } from './to-public-url.ts';
import { toWelcome } from './welcome.ts';

const CONNECTIONS = 12;
const STDERR = 2;

const options = readOptions();
const accountsGiven = readAccountsConfig();
const model = readModelOrExit();
const kept = readKeptOrExit();
const metrics = openMetrics({ version: readVersion(), process: 'standalone' });
const logger = openLogger({
  level: options.logLevel,
  process: 'standalone',
  to: STDERR,
  onDropped: metrics.logLineDropped,
});
crashOnUnhandled(logger);
const stopping = stopSignal();
const closers: (() => Promise<unknown>)[] = [];

await start(options).catch((error: unknown) => failToStart(error, { logger, closers }));
if (!stopping.aborted) await once(stopping, 'abort');
await endProcess(logger, closers);

/** The port first: while it is taken nothing else is touched. */
async function start(given: StandaloneOptions): Promise<void> {
  const { host, port, dataDir, isDemo } = given;
  const door = await openDoor({ host, port, isBehindProxies: given.trustedProxies > 0 });
  closers.push(() => door.close(0));
  const { db, url } = await openDatabaseIn(dataDir);
  const userId = await ensurePerson(db);
  if (isDemo) await seedDemo(db, { userId, nowMs: Date.now(), timeZone: ownTimeZone() });
  const publicUrl = toPublicUrl(given.publicUrl, { host: isDemo ? toDemoHost(host) : host, port: door.port });
  const accountsConfig = await withAuthSecret(accountsGiven, dataDir);
  await startParts({ door, db, url, publicUrl, accountsConfig });
  const removeNote = writeRunningFile(dataDir, publicUrl);
  closers.push(async () => removeNote());
  const firstAccount = await firstAccountLink(db, { publicUrl, accountsConfig });
  const link = accountsConfig.ACCOUNTS === 'one' ? await mintLink(db, userId, publicUrl) : undefined;
  const linkOptions = toLinkOptions(dataDir, process.env);
  process.stdout.write(
    toWelcome({ publicUrl, link, firstAccount, dataDir, extension: findExtension(), isDemo, linkOptions }),
  );
}

async function mintLink(db: Database, userId: string, publicUrl: string): Promise<string> {
  const wanted = { userId, publicUrl, nowMs: Date.now() };
  return (await mintPairingLink((code) => createPairingCode(db, code), wanted)).link;
}

async function withAuthSecret(config: AccountsConfig, dataDir: string): Promise<AccountsConfig> {
  if (config.ACCOUNTS === 'one') return config;
  return { ...config, AUTH_SECRET: config.AUTH_SECRET ?? (await readAuthSecret(dataDir)) };
}

/** Cookies are kept per host, whatever the port: looking at the demo must not sign anybody out of their own pages. */
function toDemoHost(host: string): string {
  return host === '127.0.0.1' ? 'localhost' : host;
}

async function openDatabaseIn(dataDir: string) {
  const { url, stop } = await startEmbedded(dataDir);
  closers.push(stop);
  const db = openDatabase(url, { maxConnections: CONNECTIONS });
  closers.push(() => db.destroy());
  await migrateToLatest(db);
  await endLeases(db);
  return { db, url };
}

type Parts = Pick<Parameters<typeof startServer>[0], 'accountsConfig' | 'door' | 'publicUrl'> & {
  /** Of the worker and the inbox, who work for everybody. */
  readonly db: Database;
  readonly url: string;
};

async function startParts({ door, db, url, publicUrl, accountsConfig }: Parts): Promise<void> {
  const report = (trouble: string, err: unknown) => logger.warn({ trouble, err }, 'the inbox is in trouble');
  const broker = await openInbox(db, url, { report });
  closers.push(broker.close);
  addQueueGauges(metrics.registry, broker.readDepth);
  addDueGauges(metrics.registry, () => readDue(db));
  const counters = openWorkerMetrics(metrics.registry);
  const worker = await startWorker({ db, broker, logger, counters, model, ...kept });
  closers.push(worker.stop);
  const extension = findExtension();
  const walled = openWalled(url, CONNECTIONS);
  closers.push(
    () => walled.db.destroy(),
    () => walled.gateDb.destroy(),
  );
  const server = await startServer({
    door,
    ...walled,
    broker,
    logger,
    publicUrl,
    trustedProxies: options.trustedProxies,
    accountsConfig,
    ...kept,
    limits: openLimits(accountsConfig),
    extension,
    metrics,
    metricsToken: options.metricsToken,
  });
  closers.push(server.stop);
}

function ownTimeZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

function readAccountsConfig(): AccountsConfig {
  try {
    return parseAccountsConfig(process.env);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  }
}

function readOptions(): StandaloneOptions {
  try {
    const read = parseOptions(process.argv.slice(2), process.env);
    if (read !== undefined) return read;
    process.stdout.write(`${USAGE}\n`);
    process.exit(0);
  } catch (error) {
    if (!(error instanceof OptionsError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  }
}
