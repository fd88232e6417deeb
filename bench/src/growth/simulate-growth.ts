import { HABITS, LIMITS, MEASURED } from './figures.ts';
import { simulateDay } from './simulate-day.ts';
import { toBreaks, toParts } from './to-breaks.ts';
import { type Needs, toNeeds } from './to-needs.ts';

const world = { habits: HABITS, costs: MEASURED, limits: LIMITS };

/** A line for each thing of which there may be one, then one for each number of people. Calculated, not measured. */
export function simulateGrowth(populations: readonly number[]): readonly object[] {
  return [...toBreaks(world), ...populations.map(simulatePeople)];
}

function simulatePeople(people: number): object {
  if (!(people >= 1)) throw new Error('--people must be a number from 1');
  const needs = toNeeds(people, world);
  const parts = toParts(needs, world);
  const outage = { startMinute: 600, minutes: 30 };
  const day = simulateDay(people, parts, world);
  const withoutWorkers = simulateDay(people, parts, world, outage).mostWaiting;
  return { ...rounded(needs), ...parts, day, waitingAfter30MinutesWithoutWorkers: withoutWorkers };
}

function rounded(needs: Needs) {
  return Object.fromEntries(
    Object.entries(needs).map(([name, value]) => [name, Number(value.toPrecision(3))]),
  );
}
