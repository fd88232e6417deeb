import { parseArgs } from 'node:util';
import {
  createPairingCode,
  ensurePerson,
  findEmbedded,
  hasLatestSchema,
  isConnectionError,
  openDatabase,
} from '@locked-in/store';
import { parseLinkConfig } from './config.ts';
import { mintPairingLink } from './mint-pairing-link.ts';
import { readPublicUrl } from './running-file.ts';
import { toDataDir } from './standalone-options.ts';
import { toPublicUrl } from './to-public-url.ts';

type Place = { readonly databaseUrl: string; readonly publicUrl: string };

try {
  process.stdout.write(`${await makeLink(await findPlace())}\n`);
  process.stderr.write('It signs one browser in and pairs one browser, within the hour.\n');
} catch (error) {
  process.stderr.write(`${toSentence(error)}\n`);
  process.exitCode = 1;
}

/** The cluster of the environment, or the process that runs on a data folder of this machine. */
async function findPlace(): Promise<Place> {
  const { values } = parseArgs({
    options: { data: { type: 'string' }, demo: { type: 'boolean', default: false } },
  });
  const isCluster = process.env.DATABASE_URL || process.env.DATABASE_URL_FILE;
  if (isCluster && values.data === undefined && !values.demo) {
    const { DATABASE_URL, PUBLIC_URL, HOST, PORT } = parseLinkConfig(process.env);
    return { databaseUrl: DATABASE_URL, publicUrl: toPublicUrl(PUBLIC_URL, { host: HOST, port: PORT }) };
  }
  const dataDir = toDataDir(values, process.env);
  const publicUrl = readPublicUrl(dataDir);
  const databaseUrl = await findEmbedded(dataDir);
  if (publicUrl !== undefined && databaseUrl !== undefined) return { databaseUrl, publicUrl };
  throw new Error(
    `No Locked In runs on the data folder ${dataDir}; start it with npm start, or name the folder it runs on with -- --data DIR.`,
  );
}

async function makeLink({ databaseUrl, publicUrl }: Place): Promise<string> {
  const db = openDatabase(databaseUrl, { maxConnections: 1 });
  try {
    if (!(await hasLatestSchema(db)))
      throw new Error('The database is not set up for this version; start the server first.');
    const wanted = { userId: await ensurePerson(db), publicUrl, nowMs: Date.now() };
    return (await mintPairingLink((code) => createPairingCode(db, code), wanted)).link;
  } finally {
    await db.destroy();
  }
}

function toSentence(error: unknown): string {
  if (isConnectionError(error)) return 'The database cannot be reached.';
  return error instanceof Error ? error.message : String(error);
}
