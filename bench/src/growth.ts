import { parseArgs } from 'node:util';
import { HABITS, LIMITS, MEASURED } from './growth/figures.ts';
import { simulateDay } from './growth/simulate-day.ts';
import { toBreaks, toParts } from './growth/to-breaks.ts';
import { type Needs, toNeeds } from './growth/to-needs.ts';

/** What so many people need, what a single one of everything carries, and a day of theirs. By calculation alone. */
const { values } = parseArgs({
  options: {
    simulate: { type: 'boolean', default: false },
    people: { type: 'string', multiple: true, default: ['10000', '1000000', '100000000'] },
  },
});
if (!values.simulate) throw new Error('bench:growth knows --simulate [--people N]…');

const world = { habits: HABITS, costs: MEASURED, limits: LIMITS };
for (const one of toBreaks(world)) console.log(JSON.stringify(one));
for (const text of values.people) {
  const people = Number(text);
  if (!(people >= 1)) throw new Error('--people must be a number from 1');
  const needs = toNeeds(people, world);
  const parts = toParts(needs, world);
  const outage = { startMinute: 600, minutes: 30 };
  const day = simulateDay(people, parts, world);
  const withoutWorkers = simulateDay(people, parts, world, outage).mostWaiting;
  console.log(
    JSON.stringify({ ...rounded(needs), ...parts, day, waitingAfter30MinutesWithoutWorkers: withoutWorkers }),
  );
}

function rounded(needs: Needs) {
  return Object.fromEntries(
    Object.entries(needs).map(([name, value]) => [name, Number(value.toPrecision(3))]),
  );
}
