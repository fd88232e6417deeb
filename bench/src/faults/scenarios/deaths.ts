import { setTimeout as sleep } from 'node:timers/promises';
import type { Point } from '../failpoints/failpoint.ts';
import { until } from '../rig/child.ts';
import type { Part } from '../rig/start-part.ts';
import type { Scenario, Stage } from '../scenario.ts';

const SERVER: readonly Point[] = [
  'server.before-publish',
  'server.after-publish',
  'server.after-confirm',
  'server.half-answer',
];
const WORKER: readonly Point[] = [
  'worker.before-begin',
  'worker.before-commit',
  'worker.after-commit',
  'worker.after-ack',
  'worker.before-announce',
];

/** kill -9 of every process there is. */
export const DEATHS: readonly Scenario[] = [
  {
    id: 'F01',
    title: 'kill -9 of the server after parsing, after publishing, after the confirm, half way through a 202',
    times: { gate: 4, nightly: 200 },
    strike: (stage, turn, times) => dieAt(stage, stage.system.servers, { points: SERVER, turn, times }),
  },
  {
    id: 'F02',
    title:
      'kill -9 of the worker before, in and after its transaction, after its acknowledgement, before it tells',
    times: { gate: 5, nightly: 200 },
    strike: (stage, turn, times) => dieAt(stage, stage.system.workers, { points: WORKER, turn, times }),
  },
  {
    id: 'F03',
    title: 'kill -9 of RabbitMQ under load',
    breaksGround: true,
    times: { gate: 1, nightly: 20 },
    strike: async ({ ground, random, acknowledged }) => {
      await ground.rabbitmq.kill();
      await sleep(random() * 1_000);
      await ground.rabbitmq.start();
      await acknowledged(1);
    },
  },
  {
    id: 'F04',
    title: 'kill -9 of PostgreSQL and all its processes under load',
    breaksGround: true,
    times: { gate: 1, nightly: 50 },
    strike: async ({ ground, system, random }) => {
      ground.killPostgres();
      await sleep(random() * 1_000);
      await until('the worker is ready', () => allReady(system.workers), 60_000);
    },
  },
  {
    id: 'F06',
    title: 'RabbitMQ is stopped and started in an orderly way',
    breaksGround: true,
    times: { nightly: 5 },
    strike: async ({ ground, acknowledged }) => {
      await ground.rabbitmq.control('stop_app');
      await ground.rabbitmq.control('start_app');
      await acknowledged(1);
    },
  },
  {
    id: 'F24',
    title: 'a worker that dies of every batch, again and again',
    times: { nightly: 3 },
    strike: async (stage) => {
      for (let death = 0; death < 12; death++) {
        const [worker] = stage.system.workers;
        if (!worker) return;
        if (death === 0) void worker.child().kill('SIGKILL');
        await worker.restart('worker.before-commit:kill:nth=1');
        await until('the worker dies', () => worker.child().hasEnded(), 60_000);
      }
      await Promise.all(stage.system.workers.map((worker) => worker.restart()));
    },
  },
  {
    id: 'F52',
    title: 'SIGTERM to servers and workers in turn under load',
    times: { gate: 4, nightly: 100 },
    system: { servers: 2, workers: 2 },
    strike: async ({ system, complain }, turn) => {
      const parts = [...system.servers, ...system.workers];
      const part = parts[turn % parts.length];
      if (!part) return;
      const startedAt = performance.now();
      const code = await part.child().kill('SIGTERM');
      const tookMs = performance.now() - startedAt;
      if (code !== 0 || tookMs > 30_000) complain(`ended with ${code} after ${Math.round(tookMs)} ms`);
      await part.restart();
      await until('it is ready again', part.isReady, 60_000);
    },
  },
];

type Deaths = { readonly points: readonly Point[]; readonly turn: number; readonly times: number };

/** Every death starts a process that will die at the next point; the last one starts one that lives. */
async function dieAt(stage: Stage, parts: readonly Part[], { points, turn, times }: Deaths): Promise<void> {
  const [part] = parts;
  if (!part) return;
  if (turn === 0) {
    void part.child().kill('SIGKILL');
    await part.restart(toKill(points[0], stage.random));
  }
  await until('the process dies', () => part.child().hasEnded(), 90_000);
  const isLast = turn === times - 1;
  await part.restart(isLast ? undefined : toKill(points[(turn + 1) % points.length], stage.random));
}

function toKill(point: Point | undefined, random: () => number): string {
  return `${point}:kill:nth=${1 + Math.floor(random() * 12)}`;
}

async function allReady(parts: readonly Part[]): Promise<boolean> {
  return (await Promise.all(parts.map((part) => part.isReady()))).every(Boolean);
}
