import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { findEmbedded, startEmbedded } from '@locked-in/store';
import { parseDatabaseConfig } from './config.ts';
import { toDataDir } from './standalone-options.ts';

export type PlaceOptions = {
  readonly data?: string | undefined;
  readonly demo?: boolean | undefined;
  /** The folder may be made for it. */
  readonly isNew?: boolean | undefined;
};

/** How long dead letters are kept comes with it: whoever opens a broker sees to that. */
export type FoundBroker = { readonly url: string; readonly keptDays: number };

export type FoundDatabase = {
  readonly databaseUrl: string;
  /** Absent on one machine, where the broker is the database. */
  readonly amqp?: FoundBroker | undefined;
  /** Absent in a cluster. */
  readonly dataDir?: string | undefined;
  readonly leave: () => Promise<void>;
};

/** The cluster of the environment, or a data folder of this machine, whether or not a process runs on it. */
export async function findDatabase({
  data,
  demo = false,
  isNew = false,
}: PlaceOptions): Promise<FoundDatabase> {
  const isCluster = process.env.DATABASE_URL || process.env.DATABASE_URL_FILE;
  if (isCluster && data === undefined && !demo) {
    const { DATABASE_URL, AMQP_URL, EVENTS_KEPT_DAYS } = parseDatabaseConfig(process.env);
    const amqp = AMQP_URL === undefined ? undefined : { url: AMQP_URL, keptDays: EVENTS_KEPT_DAYS };
    return { databaseUrl: DATABASE_URL, amqp, leave: async () => {} };
  }
  const dataDir = toDataDir({ data, demo }, process.env);
  if (!isNew && !existsSync(join(dataDir, 'locked-in.json')))
    throw new Error(`There is no data folder of Locked In at ${dataDir}; name it with --data DIR.`);
  const running = await findEmbedded(dataDir);
  if (running !== undefined) return { databaseUrl: running, dataDir, leave: async () => {} };
  const { url, stop } = await startEmbedded(dataDir);
  return { databaseUrl: url, dataDir, leave: stop };
}
