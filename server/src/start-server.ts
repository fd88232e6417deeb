import { setTimeout as sleep } from 'node:timers/promises';
import type { Broker } from '@locked-in/broker';
import { type Database, findDevice, noteSecurityEvent } from '@locked-in/store';
import { type Metrics, openServerMetrics } from '@locked-in/watch';
import type { Logger } from 'pino';
import { buildApp, readAnswerHeaders } from './app.ts';
import { openChunkDoor } from './chunk-door.ts';
import type { AccountsConfig } from './config.ts';
import { openAccess } from './end-access.ts';
import type { Answered } from './http/request-log.ts';
import { openKnownDevices } from './known-devices.ts';
import type { Limits } from './limits/open-limits.ts';
import { openLiveHub } from './live-hub.ts';
import type { Door } from './open-door.ts';
import { type ExtensionFolders, readVersion } from './product-files.ts';
import { publishAndCount } from './publish-and-count.ts';
import { findReportFile } from './report-file.ts';
import { LIVE_ROUTE } from './routes/live.ts';
import { sayAnswered } from './say-answered.ts';
import { mintSecret } from './secret.ts';
import { openSecurityLog } from './security-log.ts';
import { toAppDeps } from './to-app-deps.ts';

const DRAIN_MS = 10_000;

export type ServerDeps = {
  readonly door: Door;
  /** Of the role `locked_in_server`. */
  readonly db: Database;
  /** Of the role `locked_in_gate`. */
  readonly gateDb: Database;
  readonly broker: Broker;
  readonly logger: Logger;
  /** Without a slash at its end. */
  readonly publicUrl: string;
  readonly trustedProxies: number;
  /** How long requests are still answered after `stop`, so that gateways notice and go elsewhere. */
  readonly stopDelayMs?: number | undefined;
  readonly metrics: Metrics;
  /** Absent: the numbers are not served. */
  readonly metricsToken?: string | undefined;
  readonly accountsConfig: AccountsConfig;
  /** How many days events are kept here. */
  readonly keptDays: number;
  /** How many days what happened to accounts is kept here. */
  readonly securityKeptDays: number;
  readonly limits: Limits;
  /** The built extension's folders, where a person at this machine can load them from. */
  readonly extension?: ExtensionFolders | undefined;
};

export type RunningServer = { readonly stop: () => Promise<void> };

/** Answers requests at an open door. `stop` ends live streams, finishes requests in hand and leaves databases and broker open. */
export async function startServer(deps: ServerDeps): Promise<RunningServer> {
  const { door, stopDelayMs = 0, extension, metrics, metricsToken, ...given } = deps;
  const { gateDb, broker, logger, publicUrl, limits } = given;
  let isStopping = false;
  const hub = openLiveHub(mintSecret().slice(0, 8), Math.min(limits.mostStreams, door.bounds.streams));
  const counters = openServerMetrics(metrics.registry, { liveConnections: hub.count });
  const answered = sayAnswered(logger);
  const securityLog = openSecurityLog({ write: (event) => noteSecurityEvent(gateDb, event), logger });
  if (metricsToken !== undefined) metrics.watchProcess();
  const knownDevices = openKnownDevices((tokenHash) => findDevice(gateDb, tokenHash), Date.now);
  const access = openAccess({ hub, knownDevices, announce: broker.announce, logger });
  const stopListening = await broker.listen((message) => {
    counters.told();
    access.hear(message);
  });
  const instance = { version: readVersion(), ...(extension !== undefined && { extension }) };
  const appDeps = await toAppDeps({
    ...given,
    hub,
    knownDevices,
    endAccess: access.end,
    instance,
    renderReportFile: await findReportFile(),
    isStopping: () => isStopping,
    liveHeaders: await readAnswerHeaders({ publicUrl }, LIVE_ROUTE),
    noteSecurity: securityLog.note,
    publish: publishAndCount(broker.publish, counters.published),
    onAnswered: (request: Answered) => {
      counters.requested(request);
      answered.say(request);
    },
    metrics: metricsToken === undefined ? undefined : { token: metricsToken, read: metrics.read },
  });
  const chunkDeps = { ...appDeps, headers: await readAnswerHeaders(appDeps) };
  door.serve(buildApp(appDeps).fetch, (app) => openChunkDoor(chunkDeps, app));
  return {
    stop: async () => {
      isStopping = true;
      door.endConnections();
      await sleep(stopDelayMs);
      hub.close();
      await door.close(DRAIN_MS);
      await stopListening();
      await securityLog.close();
      answered.flush();
    },
  };
}
