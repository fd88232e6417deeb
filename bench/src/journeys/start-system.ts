import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openTestAmqp } from '@locked-in/broker/testing';
import { findEmbedded } from '@locked-in/store';
import { cloneTestDatabase } from '@locked-in/store/testing';
import { freePort, type RunningProcess, runProcess } from './run-process.ts';

/** The product, running, with a pairing link nobody has used. */
export type RunningSystem = {
  readonly url: string;
  readonly pairingLink: string;
  readonly databaseUrl: () => Promise<string | undefined>;
  readonly stop: () => Promise<void>;
};

export type Standalone = RunningSystem & {
  /** `kill -9`, then a new start on the same port and folder. */
  readonly killAndRestart: () => Promise<void>;
};

const LINK = /http:\/\/(?:127\.0\.0\.1|localhost):\d+\/pair#[\w-]{43}/;

/** One process with its embedded PostgreSQL in a new folder, as `npm start` runs it, with these options more. */
export async function startStandalone(options: readonly string[] = []): Promise<Standalone> {
  const folder = await mkdtemp(join(tmpdir(), 'locked-in-journey-'));
  const port = await freePort();
  const start = () =>
    runProcess(['server/src/standalone.ts', '--port', String(port), '--data', folder, ...options]);
  let running = start();
  const [pairingLink] = await running.printed(LINK);
  return {
    url: new URL(pairingLink).origin,
    pairingLink,
    databaseUrl: () => findEmbedded(folder),
    killAndRestart: async () => {
      await running.end('SIGKILL');
      running = start();
      await running.printed(LINK);
    },
    stop: async () => {
      await running.end('SIGTERM');
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Server and worker as processes of their own, on a real PostgreSQL and a real RabbitMQ. */
export async function startCluster(): Promise<RunningSystem> {
  const [database, amqp] = [await cloneTestDatabase(), openTestAmqp()];
  const [port, healthPort] = [await freePort(), await freePort()];
  const environment = {
    DATABASE_URL: database.url,
    AMQP_URL: amqp.url,
    PORT: String(port),
    HEALTH_PORT: String(healthPort),
  };
  const processes = ['server/src/main.ts', 'worker/src/main.ts'].map((file) =>
    runProcess([file], environment),
  );
  await Promise.all([untilReady(port, processes), untilReady(healthPort, processes)]);
  const [pairingLink] = await runProcess(['server/src/pairing-link.ts'], environment).printed(LINK);
  return {
    url: `http://127.0.0.1:${port}`,
    pairingLink,
    databaseUrl: async () => database.url,
    stop: async () => {
      await Promise.all(processes.map((process) => process.end('SIGTERM')));
      await Promise.all([database.drop(), amqp.drop()]);
    },
  };
}

async function untilReady(port: number, processes: readonly RunningProcess[]): Promise<void> {
  for (let attempt = 0; attempt < 900; attempt += 1) {
    const answer = await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => undefined); // not listening yet
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`Not ready on port ${port}:\n${processes.map((process) => process.output()).join('\n')}`);
}
