import { expect, test } from 'vitest';
import { choose, SCENARIOS } from './all-scenarios.ts';
import { parseOptions } from './options.ts';

test('without a word the gate is run, by seed 1', () => {
  expect(parseOptions([])).toMatchObject({ depth: 'gate', seed: 1, only: [], times: undefined });
  expect(choose(parseOptions([])).every(({ scenario, times }) => times === scenario.times.gate)).toBe(true);
});

test('the night runs every scenario, more often than the gate', () => {
  const night = choose(parseOptions(['--nightly']));
  expect(night.map(({ scenario }) => scenario.id)).toEqual(SCENARIOS.map(({ id }) => id));
  expect(night.every(({ scenario, times }) => times >= (scenario.times.gate ?? 0))).toBe(true);
});

test('one that is named is run, as often as is said, whether or not the gate has it', () => {
  const chosen = choose(parseOptions(['--only', 'F13', '--times', '7']));
  expect(chosen.map(({ scenario, times }) => [scenario.id, times])).toEqual([['F13', 7]]);
});

test('what cannot be understood is said in a sentence', () => {
  expect(() => parseOptions(['--times', 'many'])).toThrow('--times must be a whole number above 0');
  expect(() => choose(parseOptions(['--only', 'F99']))).toThrow('There is no scenario F99');
});

test('every scenario has a name of its own', () => {
  expect(new Set(SCENARIOS.map(({ id }) => id)).size).toBe(SCENARIOS.length);
});
