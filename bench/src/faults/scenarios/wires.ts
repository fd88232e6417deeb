import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { until } from '../rig/child.ts';
import type { Weather, Wire } from '../rig/wire.ts';
import type { Scenario, Stage } from '../scenario.ts';
import { probe } from './probe.ts';

/** Networks that drop, delay and cut. */
export const WIRES: readonly Scenario[] = [
  {
    id: 'F12',
    title: 'nothing passes between server and broker, both ways and one way',
    times: { gate: 1, nightly: 6 },
    strike: async (stage, turn) => {
      const wire = stage.system.wires.serverBroker;
      await during(wire, turn % 2 === 0 ? 'dropped' : 'deaf', async () => {
        await until('chunks are refused', async () => (await probe(stage)).status === 503, 30_000);
      });
      await stage.acknowledged(1);
    },
  },
  {
    id: 'F13',
    title: 'nothing passes between worker and PostgreSQL, in the middle of transactions',
    times: { nightly: 4 },
    strike: async (stage) => {
      await during(stage.system.wires.workerDatabase, 'dropped', () => sleep(30_000));
      await until('no transaction is left open', async () => (await countOpen(stage)) === 0, 60_000);
    },
  },
  {
    id: 'F14',
    title: 'nothing passes between worker and broker, acknowledgements included',
    times: { nightly: 4 },
    strike: ({ system }) => during(system.wires.workerBroker, 'dropped', () => sleep(12_000)),
  },
  {
    id: 'F15',
    title: 'wires to the broker that take 200 ms and are cut in the middle of frames',
    times: { gate: 1, nightly: 60 },
    strike: async ({ system, acknowledged, random }) => {
      const { serverBroker, workerBroker } = system.wires;
      for (const wire of [serverBroker, workerBroker]) wire.set('slow');
      await sleep(random() * 1_500);
      for (const wire of [serverBroker, workerBroker]) wire.reset();
      for (const wire of [serverBroker, workerBroker]) wire.set('fair');
      await acknowledged(3);
    },
  },
];

async function during(wire: Wire, weather: Weather, wait: () => Promise<unknown>): Promise<void> {
  wire.set(weather);
  try {
    await wait();
  } finally {
    wire.set('fair');
  }
}

async function countOpen({ system }: Stage): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from pg_stat_activity
    where datname = current_database() and xact_start < now() - interval '20 seconds'`.execute(system.db);
  return rows[0]?.n ?? 0;
}
