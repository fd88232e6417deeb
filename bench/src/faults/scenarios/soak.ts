import { setTimeout as sleep } from 'node:timers/promises';
import type { Scenario } from '../scenario.ts';
import { BROKER } from './broker.ts';
import { DEATHS } from './deaths.ts';
import { WIRES } from './wires.ts';

const NEMESES = [...DEATHS, ...BROKER, ...WIRES].filter(({ id }) =>
  ['F01', 'F02', 'F03', 'F04', 'F07', 'F08', 'F12', 'F14', 'F15'].includes(id),
);

/** Everything, one after the other, as it comes. */
export const SOAK: readonly Scenario[] = [
  {
    id: 'F56',
    title: 'one random fault after the other',
    breaksGround: true,
    times: { nightly: 30 },
    system: { workers: 2 },
    strike: async (stage, turn) => {
      await sleep(stage.random() * 3_000);
      const nemesis = NEMESES[Math.floor(stage.random() * NEMESES.length)];
      const isOfTwoParts = nemesis?.id === 'F01' || nemesis?.id === 'F02';
      await nemesis?.strike?.(stage, isOfTwoParts ? 0 : turn, isOfTwoParts ? 1 : 2);
    },
  },
];
