import type { Broker } from '@locked-in/broker';
import type { Database } from '@locked-in/store';
import type { Logger } from 'pino';
import { buildApp } from './app.ts';
import { openLiveHub } from './live-hub.ts';
import type { Door } from './open-door.ts';
import { type ExtensionFolders, readVersion } from './product-files.ts';
import { findReportFile } from './report-file.ts';
import { mintSecret } from './secret.ts';
import { toAppDeps } from './to-app-deps.ts';

const DRAIN_MS = 10_000;

export type ServerDeps = {
  readonly door: Door;
  readonly db: Database;
  readonly broker: Broker;
  readonly logger: Logger;
  /** Without a slash at its end. */
  readonly publicUrl: string;
  readonly trustedProxies: number;
  /** The built extension's folders, where a person at this machine can load them from. */
  readonly extension?: ExtensionFolders | undefined;
};

export type RunningServer = { readonly stop: () => Promise<void> };

/** Answers requests at an open door. `stop` ends live streams, finishes requests in hand and leaves db and broker open. */
export async function startServer(deps: ServerDeps): Promise<RunningServer> {
  const { door, db, broker, logger, publicUrl, trustedProxies, extension } = deps;
  let isStopping = false;
  const hub = openLiveHub(mintSecret().slice(0, 8));
  const stopListening = await broker.listen(hub.publish);
  const instance = { version: readVersion(), ...(extension !== undefined && { extension }) };
  const opened = {
    db,
    broker,
    hub,
    logger,
    publicUrl,
    trustedProxies,
    instance,
    renderReportFile: await findReportFile(),
    isStopping: () => isStopping,
  };
  door.serve(buildApp(toAppDeps(opened)).fetch);
  return {
    stop: async () => {
      isStopping = true;
      hub.close();
      await door.close(DRAIN_MS);
      await stopListening();
    },
  };
}
