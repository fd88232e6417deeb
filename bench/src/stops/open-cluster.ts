import {
  AS_A_SERVER,
  AS_A_WORKER,
  freePort,
  type Running,
  startProcess,
  waitUntilReady,
} from '../processes.ts';
import { mintCode, pair } from '../product.ts';
import type { Target } from '../send-load.ts';
import { makeFolder, startPostgres, startRabbitmq } from '../services.ts';
import { openGateway } from './open-gateway.ts';
import type { Stopped } from './to-result.ts';

export type RollingCluster = {
  readonly target: Target;
  /** Tells the server whose turn it is to stop, waits until it is gone, and starts it again. */
  readonly restart: (turn: number) => Promise<Stopped>;
  readonly close: () => Promise<void>;
};

const STOP_DELAY_SECONDS = '4';

/** Two servers behind the deployed gateway, a worker, PostgreSQL and RabbitMQ, all of them real and private. */
export async function openCluster(): Promise<RollingCluster> {
  const folder = await makeFolder();
  const postgres = await startPostgres(folder.path);
  const rabbitmq = await startRabbitmq();
  const code = await mintCode(postgres.url);
  const shared = { DATABASE_URL: postgres.url, AMQP_URL: rabbitmq.url };
  const ports = [await freePort(), await freePort()];
  const start = (port: number) =>
    startProcess(['server/src/main.ts'], {
      ...AS_A_SERVER,
      ...shared,
      STOP_DELAY_SECONDS,
      PORT: `${port}`,
      LOG_LEVEL: 'warn',
    });
  const servers = ports.map((port): { readonly port: number; running: Running } => ({
    port,
    running: start(port),
  }));
  const worker = startProcess(['worker/src/main.ts'], {
    ...AS_A_WORKER,
    ...shared,
    HEALTH_PORT: `${await freePort()}`,
  });
  await Promise.all(ports.map(untilReady));
  const gateway = await openGateway(folder.path, ports);
  return {
    target: { url: gateway.url, token: await pair(gateway.url, code) },
    restart: async (turn) => {
      const server = servers[turn % servers.length];
      if (server === undefined) throw new Error('there must be servers');
      const startedAt = performance.now();
      const exit = await server.running.stop();
      const ms = performance.now() - startedAt;
      server.running = start(server.port);
      await untilReady(server.port);
      return { exit, ms };
    },
    close: async () => {
      await gateway.stop();
      await Promise.all([...servers.map(({ running }) => running.stop()), worker.stop()]);
      await rabbitmq.remove();
      await postgres.stop();
      await folder.remove();
    },
  };
}

function untilReady(port: number): Promise<void> {
  return waitUntilReady(`http://127.0.0.1:${port}/readyz`);
}
