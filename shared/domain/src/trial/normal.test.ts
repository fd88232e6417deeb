import { expect, test } from 'vitest';
import { normalBelow, studentZ, Z_90 } from './normal.ts';
import { randomFrom } from './random.ts';

test('the normal distribution is the one of the tables', () => {
  for (const [z, below] of [
    [0, 0.5],
    [1, 0.841345],
    [-1.6448536, 0.05],
    [1.959964, 0.975],
    [-3, 0.00135],
  ] as const)
    expect(normalBelow(z)).toBeCloseTo(below, 6);
});

test('Student’s t is the one of the tables', () => {
  for (const [freedom, t] of [
    [5, 2.015],
    [6, 1.943],
    [10, 1.812],
    [30, 1.697],
    [120, 1.658],
  ] as const)
    expect(studentZ(Z_90, freedom)).toBeCloseTo(t, 2);
  expect(studentZ(Z_90, Infinity)).toBe(Z_90);
});

test('the same words make the same chance, other words another, and it is even', () => {
  const draw = (words: readonly string[]) => {
    const random = randomFrom(words);
    return Array.from({ length: 4_000 }, random);
  };
  const drawn = draw(['a', 'b']);
  expect(draw(['a', 'b'])).toEqual(drawn);
  expect(draw(['ab']).slice(0, 5)).not.toEqual(drawn.slice(0, 5));
  // mean of 4 000 even numbers: 0.5 ± 3 · 0.2887 ÷ √4000 = ± 0.0137; of each tenth 400 ± 3 · 19
  expect(Math.abs(drawn.reduce((sum, value) => sum + value, 0) / 4_000 - 0.5)).toBeLessThan(0.0137);
  const tenths = Map.groupBy(drawn, (value) => Math.floor(value * 10));
  for (const { length } of tenths.values()) expect(Math.abs(length - 400)).toBeLessThan(60);
  expect(tenths.size).toBe(10);
});
