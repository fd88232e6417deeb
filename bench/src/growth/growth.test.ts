import { expect, test } from 'vitest';
import { HABITS, LIMITS, MEASURED } from './figures.ts';
import { dayShape, simulateDay } from './simulate-day.ts';
import { toBreaks, toParts } from './to-breaks.ts';
import { chunksPerSession, toNeeds, type World } from './to-needs.ts';

const world: World = { habits: HABITS, costs: MEASURED, limits: LIMITS };

test('a session of an hour is a chunk every five minutes, one at its end and one for its log', () => {
  expect(chunksPerSession(HABITS)).toBe(14);
});

test('what ten thousand people need is worked out by hand', () => {
  const needs = toNeeds(10_000, world);
  expect(needs.sessionsPerSecond).toBeCloseTo((10_000 * 3 * 0.15) / 3_600); // 1.25
  expect(needs.chunksPerSecond).toBeCloseTo(17.5);
  expect(needs.serverCores).toBeCloseTo((17.5 * 1.44) / 1_000);
  expect(needs.workerCores).toBeCloseTo((17.5 * 0.94 + 1.25 * 47) / 1_000);
  expect(needs.rawBytes).toBeCloseTo(10_000 * 31 * 3 * (14 * 207 + 120 * 52));
  expect(needs.streams).toBe(2_500);
});

test('twice the people need twice as much', () => {
  const [one, two] = [toNeeds(5_000, world), toNeeds(10_000, world)];
  for (const name of ['serverCores', 'workerCores', 'databaseCores', 'rawBytes', 'streams'] as const)
    expect(two[name]).toBeCloseTo(2 * one[name]);
});

test('what breaks first is what is full with the fewest people', () => {
  const breaks = toBreaks(world);
  expect(breaks.map(({ people }) => people)).toEqual(
    breaks.map(({ people }) => people).toSorted((a, b) => a - b),
  );
  const dearDatabase = { ...world, costs: { ...MEASURED, chunkBytes: 1e9 } };
  expect(toBreaks(dearDatabase)[0]?.what).toContain('by disk');
});

test('a deployment sized for its people stores and analyses everything within the minute', () => {
  for (const people of [10_000, 1_000_000, 100_000_000]) {
    const day = simulateDay(people, toParts(toNeeds(people, world), world), world);
    expect(day).toMatchObject({ chunkWaitSeconds: 0, sessionWaitSeconds: 0, turnedAwayShare: 0 });
    expect(day.busiestWorkerShare).toBeLessThan(LIMITS.fill);
  }
});

test('too few workers store first and analyse late', () => {
  const parts = { ...toParts(toNeeds(1_000_000, world), world), workers: 5 };
  const day = simulateDay(1_000_000, parts, world);
  expect(day.chunkWaitSeconds).toBe(0);
  expect(day.sessionWaitSeconds).toBeGreaterThan(600);
});

test('while workers are away chunks wait, none is turned away, and all are worked off', () => {
  const parts = toParts(toNeeds(100_000, world), world);
  const day = simulateDay(100_000, parts, world, { startMinute: 600, minutes: 30 });
  expect(day.mostWaiting).toBeGreaterThan(100_000);
  expect(day.turnedAwayShare).toBe(0);
});

test('too few servers turn chunks away, and browsers bring them later', () => {
  const parts = { ...toParts(toNeeds(1_000_000, world), world), servers: 2 };
  expect(simulateDay(1_000_000, parts, world).turnedAwayShare).toBeGreaterThan(0.1);
});

test('a day is a whole day, and its busiest hour has the share that was asked for', () => {
  const shape = dayShape(0.12);
  expect(shape.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1);
  const hours = shape.map((_, minute) => shape.slice(minute, minute + 60).reduce((sum, one) => sum + one, 0));
  expect(Math.max(...hours)).toBeGreaterThan(0.11);
  expect(Math.max(...hours)).toBeLessThan(0.121);
});
