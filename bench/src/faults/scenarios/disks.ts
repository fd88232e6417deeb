import { setTimeout as sleep } from 'node:timers/promises';
import { until } from '../rig/child.ts';
import type { Ground } from '../rig/ground.ts';
import type { Scenario } from '../scenario.ts';
import { probe } from './probe.ts';

/** Disks that are full. */
export const DISKS: readonly Scenario[] = [
  {
    id: 'F05',
    title: 'a power cut of the machine that PostgreSQL runs on, then of the one that RabbitMQ runs on',
    times: { nightly: 40 },
    powerDiskMb: 600,
    strike: async ({ ground, system, acknowledged, random }, turn) => {
      await acknowledged(5 + Math.floor(random() * 20));
      if (turn % 2 === 0) ground.cutPower.database();
      else await ground.cutPower.broker();
      await until('the worker is ready', async () => system.workers[0]?.isReady() ?? false, 90_000);
      await acknowledged(5);
    },
  },
  {
    id: 'F09',
    title:
      'the disk under RabbitMQ is full while it holds chunks that nobody fetched; every second time it is started anew on it',
    times: { nightly: 4 },
    brokerDiskMb: 400,
    strike: async (stage, turn) => {
      const { ground, system, acknowledged } = stage;
      const [worker] = system.workers;
      await worker?.child().kill('SIGKILL');
      await acknowledged(20);
      const isRestarted = turn % 2 === 1;
      const free = ground.fillDisk();
      try {
        await until('chunks are refused', async () => (await probe(stage)).status === 503, 60_000);
        if (isRestarted) void restartRabbitmq(ground).catch(() => {}); // in vain: it has no room to start in
        await sleep(8_000);
      } finally {
        free();
      }
      if (isRestarted) await restartRabbitmq(ground);
      await acknowledged(5);
      await worker?.restart();
    },
  },
  {
    id: 'F10',
    title: 'the disk under PostgreSQL is full, then is not',
    times: { nightly: 3 },
    diskMb: 400,
    strike: async ({ ground, system, load, acknowledged }) => {
      const free = ground.fillDisk();
      try {
        await sleep(12_000);
      } finally {
        free();
      }
      await until('the worker is ready', async () => system.workers[0]?.isReady() ?? false, 90_000);
      load.resume();
      await acknowledged(10);
    },
  },
  {
    id: 'F11',
    title: 'the disk that server and worker write their log to is full',
    times: { gate: 1, nightly: 4 },
    system: { logDiskMb: 1 },
    strike: async ({ system, complain, acknowledged }) => {
      const free = system.fillLogDisk();
      await acknowledged(40);
      free();
      const parts = [...system.servers, ...system.workers];
      if (parts.some((part) => part.child().hasEnded())) complain('a process died of a full log disk');
    },
  },
];

async function restartRabbitmq({ rabbitmq }: Ground): Promise<void> {
  await rabbitmq.kill();
  await rabbitmq.start();
}
