import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { PairResponseSchema } from '@locked-in/contracts';
import { createPairingCode, ensurePerson, migrateToLatest, openDatabase } from '@locked-in/store';
import { freePort, startProcess, waitUntilReady } from './processes.ts';
import type { Target } from './send-load.ts';

export type Started = { readonly target: Target; readonly stop: () => Promise<void> };

/** The real server and the real worker, two processes. */
export async function startCluster(urls: {
  readonly database: string;
  readonly amqp: string;
}): Promise<Started> {
  const [port, healthPort] = [await freePort(), await freePort()];
  const shared = { DATABASE_URL: urls.database, AMQP_URL: urls.amqp };
  const code = await mintCode(urls.database);
  const server = startProcess(['server/src/main.ts'], { ...shared, HOST: '127.0.0.1', PORT: `${port}` });
  const worker = startProcess(['worker/src/main.ts'], { ...shared, HEALTH_PORT: `${healthPort}` });
  const url = `http://127.0.0.1:${port}`;
  await Promise.all([
    waitUntilReady(`${url}/readyz`),
    waitUntilReady(`http://127.0.0.1:${healthPort}/readyz`),
  ]);
  const stop = async () => {
    await server.stop();
    await worker.stop();
  };
  return { target: { url, token: await pair(url, code) }, stop };
}

/** The real single process, with its own database in `folder`. */
export async function startStandalone(folder: string): Promise<Started> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const args = ['--port', `${port}`, '--data', join(folder, 'data')];
  const standalone = startProcess(['server/src/standalone.ts', ...args], {});
  const link = await standalone.waitForLine(/\/pair#[A-Za-z0-9_-]{43}/);
  await waitUntilReady(`${url}/readyz`);
  return {
    target: { url, token: await pair(url, link.slice('/pair#'.length)) },
    stop: async () => void (await standalone.stop()),
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
