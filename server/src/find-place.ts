import {
  type Database,
  findEmbedded,
  isConnectionError,
  openDatabase,
  requireLatestSchema,
} from '@locked-in/store';
import { parseLinkConfig } from './config.ts';
import { readPublicUrl } from './running-file.ts';
import { toDataDir } from './standalone-options.ts';
import { toPublicUrl } from './to-public-url.ts';

export type Place = { readonly databaseUrl: string; readonly publicUrl: string };

type Named = { readonly data?: string | undefined; readonly demo?: boolean | undefined };

/** The cluster of the environment, or the process that runs on a data folder of this machine. */
export async function findPlace({ data, demo = false }: Named): Promise<Place> {
  const isCluster = process.env.DATABASE_URL || process.env.DATABASE_URL_FILE;
  if (isCluster && data === undefined && !demo) {
    const { DATABASE_URL, PUBLIC_URL, HOST, PORT } = parseLinkConfig(process.env);
    return { databaseUrl: DATABASE_URL, publicUrl: toPublicUrl(PUBLIC_URL, { host: HOST, port: PORT }) };
  }
  const dataDir = toDataDir({ data, demo }, process.env);
  const publicUrl = readPublicUrl(dataDir);
  const databaseUrl = await findEmbedded(dataDir);
  if (publicUrl !== undefined && databaseUrl !== undefined) return { databaseUrl, publicUrl };
  throw new Error(
    `No Locked In runs on the data folder ${dataDir}; start it with npm start, or name the folder it runs on with -- --data DIR.`,
  );
}

/** Does one thing with a place's database, whose schema must be this version's. */
export async function withPlace<Done>(place: Place, act: (db: Database) => Promise<Done>): Promise<Done> {
  const db = openDatabase(place.databaseUrl, { maxConnections: 2 });
  try {
    await requireLatestSchema(db);
    return await act(db);
  } finally {
    await db.destroy();
  }
}

/** What went wrong, for somebody at a terminal. */
export function toSentence(error: unknown): string {
  if (isConnectionError(error)) return 'The database cannot be reached.';
  return error instanceof Error ? error.message : String(error);
}
