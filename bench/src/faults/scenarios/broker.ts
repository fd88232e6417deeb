import { setTimeout as sleep } from 'node:timers/promises';
import { applyTopology, placeIn } from '@locked-in/broker';
import { KEPT_DAYS } from '@locked-in/contracts';
import { connect } from 'amqplib';
import { until } from '../rig/child.ts';
import type { Scenario, Stage } from '../scenario.ts';
import { probe } from './probe.ts';

/** A broker that is there and takes nothing. */
export const BROKER: readonly Scenario[] = [
  {
    id: 'F07',
    title: 'queue deleted, exchange deleted, permissions removed',
    breaksGround: true,
    times: { gate: 1, nightly: 12 },
    strike: async (stage, turn) => {
      const strikes = [deleteQueue, deleteExchange, removePermissions];
      await strikes[turn % strikes.length]?.(stage);
    },
  },
  {
    id: 'F08',
    title: 'memory and disk alarm',
    breaksGround: true,
    times: { nightly: 6 },
    strike: async (stage, turn) => {
      const { ground, complain, acknowledged } = stage;
      const [on, off] = ALARMS[turn % ALARMS.length] ?? [[], []];
      await ground.rabbitmq.control(...on);
      try {
        await until('chunks are refused', async () => (await probe(stage)).status === 503, 20_000);
        const { status, tookMs } = await probe(stage);
        if (status !== 503 || tookMs > 5_000) complain(`an alarm is answered ${status} after ${tookMs} ms`);
        await sleep(3_000);
      } finally {
        await ground.rabbitmq.control(...off);
      }
      await acknowledged(1);
    },
  },
];

const ALARMS = [
  [
    ['set_vm_memory_high_watermark', 'absolute', '1'],
    ['set_vm_memory_high_watermark', 'absolute', '800MB'],
  ],
  [
    ['set_disk_free_limit', '10000GB'],
    ['set_disk_free_limit', '50MB'],
  ],
] as const;

/** Whoever deletes a queue deletes what is in it: it is emptied first. */
async function deleteQueue(stage: Stage): Promise<void> {
  const { system, load, acknowledged } = stage;
  const { names } = placeIn(system.amqpUrl, KEPT_DAYS.asShipped);
  await load.pause();
  await onChannel(system.amqpUrl, async (channel) => {
    await until(
      'the queue is empty',
      async () => (await channel.checkQueue(names.events)).messageCount === 0,
    );
    await sleep(500); // what was delivered is settled as well
    await channel.deleteQueue(names.events);
  });
  load.resume();
  await acknowledged(3);
}

async function deleteExchange({ system, acknowledged }: Stage): Promise<void> {
  const { names } = placeIn(system.amqpUrl, KEPT_DAYS.asShipped);
  await onChannel(system.amqpUrl, (channel) => channel.deleteExchange(names.live));
  await acknowledged(10);
  const wrong = (await applyTopology(placeIn(system.amqpUrl, KEPT_DAYS.asShipped))).filter(
    (finding) => finding.wrong !== undefined,
  );
  if (wrong.length > 0) throw new Error(`the topology does not heal: ${wrong[0]?.what}`);
}

async function removePermissions(stage: Stage): Promise<void> {
  const { ground, acknowledged } = stage;
  await ground.rabbitmq.control('clear_permissions', '-p', '/', 'guest');
  try {
    await sleep(1_500);
  } finally {
    await ground.rabbitmq.control('set_permissions', '-p', '/', 'guest', '.*', '.*', '.*');
  }
  await acknowledged(3);
}

type Channel = Awaited<ReturnType<Awaited<ReturnType<typeof connect>>['createChannel']>>;

async function onChannel(url: string, use: (channel: Channel) => Promise<unknown>): Promise<void> {
  const connection = await connect(url);
  try {
    await use(await connection.createChannel());
  } finally {
    await connection.close();
  }
}
