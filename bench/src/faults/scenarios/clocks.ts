import { existsSync, writeFileSync } from 'node:fs';
import { FAKETIME } from '../rig/faketime.ts';
import type { Scenario } from '../scenario.ts';

const JUMPS = ['+2d', '-3h', '+0'];

/** Clocks of servers and workers; those of the broker and the database stay right. */
export const CLOCKS: readonly Scenario[] = [
  {
    id: 'F27',
    title: 'the clocks of server and worker jump by two days ahead and three hours back',
    times: { nightly: 3 },
    system: { hasClockOfItsOwn: true },
    strike: async ({ system, acknowledged, complain }, turn) => {
      if (!existsSync(FAKETIME)) return complain('this machine has no libfaketime');
      writeFileSync(system.clockFile, `${JUMPS[turn % JUMPS.length]}\n`);
      await acknowledged(30);
      const parts = [...system.servers, ...system.workers];
      if (parts.some((part) => part.child().hasEnded())) complain('a process died of a clock that jumped');
    },
  },
];
