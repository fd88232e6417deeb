import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { PairResponseSchema } from '@locked-in/contracts';
import {
  createPairingCode,
  ensurePerson,
  findEmbedded,
  migrateToLatest,
  openDatabase,
} from '@locked-in/store';
import { AS_A_SERVER, AS_A_WORKER, freePort, startProcess, waitUntilReady } from './processes.ts';
import type { Target } from './send-load.ts';

export type Started = {
  readonly target: Target;
  readonly databaseUrl: string;
  readonly stop: () => Promise<void>;
  /** Its processes by name; of several of a kind the first. */
  readonly pids: Readonly<Record<string, number>>;
};

type Urls = { readonly database: string; readonly amqp: string };

export type Cluster = Started & {
  /** One for each server. */
  readonly targets: readonly Target[];
};

/** So many real servers, and as many real workers, each a process. */
export async function startCluster(urls: Urls, processes = 1): Promise<Cluster> {
  const code = await mintCode(urls.database);
  const first = await startServer(urls);
  const more = await Promise.all(Array.from({ length: processes - 1 }, () => startServer(urls)));
  const servers = [first, ...more];
  const workers = await Promise.all(Array.from({ length: processes }, () => startWorker(urls)));
  const token = await pair(first.url, code);
  return {
    target: { url: first.url, token },
    databaseUrl: urls.database,
    targets: servers.map(({ url }) => ({ url, token })),
    pids: { server: first.pid, worker: workers[0]?.pid ?? 0 },
    stop: async () => {
      await Promise.all(servers.map(({ stop }) => stop()));
      await Promise.all(workers.map(({ stop }) => stop()));
    },
  };
}

async function startServer({ database, amqp }: Urls) {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const environment = {
    ...AS_A_SERVER,
    DATABASE_URL: database,
    AMQP_URL: amqp,
    HOST: '127.0.0.1',
    PORT: `${port}`,
  };
  const server = startProcess(['server/src/main.ts'], environment);
  await waitUntilReady(`${url}/readyz`);
  return { ...server, url };
}

async function startWorker({ database, amqp }: Urls) {
  const port = await freePort();
  const worker = startProcess(['worker/src/main.ts'], {
    ...AS_A_WORKER,
    DATABASE_URL: database,
    AMQP_URL: amqp,
    HEALTH_PORT: `${port}`,
  });
  await waitUntilReady(`http://127.0.0.1:${port}/readyz`);
  return worker;
}

/** The real single process, with its own database in `folder`. */
export async function startStandalone(folder: string): Promise<Started> {
  const { stop, databaseUrl, pid, pair: pairDevice } = await openStandalone(folder);
  return { target: await pairDevice(), databaseUrl, pids: { standalone: pid }, stop };
}

/** The same, ready and not paired, with the settings of `npm start`. */
export async function openStandalone(folder: string) {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const args = ['--port', `${port}`, '--data', join(folder, 'data')];
  const script = ['--max-semi-space-size=4', 'server/src/standalone.ts', ...args];
  const standalone = startProcess(script, { NODE_COMPILE_CACHE: join(folder, 'compiled') });
  await waitUntilReady(`${url}/readyz`);
  const databaseUrl = await findEmbedded(join(folder, 'data'));
  if (databaseUrl === undefined) throw new Error('the database of the data folder does not run');
  return {
    pid: standalone.pid,
    databaseUrl,
    stop: async () => void (await standalone.stop()),
    pair: async () => {
      const link = await standalone.waitForLine(/\/pair#[A-Za-z0-9_-]{43}/);
      return { url, token: await pair(url, link.slice('/pair#'.length)) };
    },
  };
}

/** A code that pairs one device with the one person there is. */
export async function mintCode(databaseUrl: string): Promise<string> {
  const db = openDatabase(databaseUrl, { maxConnections: 1 });
  await migrateToLatest(db);
  const code = randomBytes(32).toString('base64url');
  const codeHash = createHash('sha256').update(code).digest();
  await createPairingCode(db, {
    userId: await ensurePerson(db),
    codeHash,
    expiresAtMs: Date.now() + 600_000,
  });
  await db.destroy();
  return code;
}

export async function pair(url: string, code: string): Promise<string> {
  const response = await fetch(`${url}/v1/devices`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ code, deviceId: randomUUID(), name: 'bench' }),
  });
  if (!response.ok) throw new Error(`pairing was answered with ${response.status}`);
  const { token } = PairResponseSchema.parse(await response.json());
  return token;
}
