import type { Options } from './options.ts';
import type { Scenario } from './scenario.ts';
import { BACKLOG } from './scenarios/backlog.ts';
import { BROKER } from './scenarios/broker.ts';
import { CLOCKS } from './scenarios/clocks.ts';
import { DEATHS } from './scenarios/deaths.ts';
import { DISKS } from './scenarios/disks.ts';
import { IDENTITIES } from './scenarios/identities.ts';
import { INPUTS } from './scenarios/inputs.ts';
import { LETTERS } from './scenarios/letters.ts';
import { MODELS } from './scenarios/models.ts';
import { OBEDIENCE } from './scenarios/obedience.ts';
import { PEOPLE } from './scenarios/people.ts';
import { SOAK } from './scenarios/soak.ts';
import { SOCKETS } from './scenarios/sockets.ts';
import { STARTS } from './scenarios/starts.ts';
import { WIRES } from './scenarios/wires.ts';
import { ZONE_SCENARIOS } from './scenarios/zones.ts';

const ALONE: Scenario = {
  id: 'F55',
  title: 'one machine: starts at once, a second start, kill -9 of the process and of its database',
  times: { gate: 1, nightly: 40 },
  isStandalone: true,
};

export const SCENARIOS: readonly Scenario[] = [
  ...DEATHS,
  ...BROKER,
  ...WIRES,
  ...ZONE_SCENARIOS,
  ...DISKS,
  ...IDENTITIES,
  ...INPUTS,
  ...LETTERS,
  ...MODELS,
  ...OBEDIENCE,
  ...PEOPLE,
  ...SOCKETS,
  ...BACKLOG,
  ...CLOCKS,
  ...SOAK,
  ...STARTS,
  ALONE,
].toSorted((a, b) => a.id.localeCompare(b.id));

export type Chosen = { readonly scenario: Scenario; readonly times: number };

/** Those that are named, or all that belong to the gate or the night. Throws for a name that nobody has. */
export function choose({ only, times, depth }: Options): readonly Chosen[] {
  const unknown = only.filter((id) => !SCENARIOS.some((scenario) => scenario.id === id));
  if (unknown.length > 0) throw new Error(`There is no scenario ${unknown.join(', ')}`);
  return SCENARIOS.filter(({ id }) => only.length === 0 || only.includes(id)).flatMap((scenario) => {
    const usual = depth === 'gate' ? scenario.times.gate : scenario.times.nightly;
    const wanted = times ?? usual ?? (only.length > 0 ? scenario.times.nightly : 0);
    return wanted > 0 ? [{ scenario, times: wanted }] : [];
  });
}
