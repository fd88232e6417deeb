import { setTimeout as sleep } from 'node:timers/promises';
import { until } from '../rig/child.ts';
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
    title: 'the disk under RabbitMQ is full to the last byte, then is not',
    times: { nightly: 2 },
    brokerDiskMb: 400,
    strike: async (stage) => {
      const { ground, acknowledged } = stage;
      const free = ground.fillDisk();
      try {
        await until('chunks are refused', async () => (await probe(stage)).status === 503, 60_000);
        await sleep(5_000);
      } finally {
        free();
      }
      // A node that could not write may have given up: whoever runs it starts it again.
      await acknowledged(5).catch(async () => {
        await ground.rabbitmq.kill();
        await ground.rabbitmq.start();
        await acknowledged(5);
      });
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
