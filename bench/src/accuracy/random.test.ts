import { expect, test } from 'vitest';
import { createRandom, shuffle } from './random.ts';

test('the same seed is the same drive', () => {
  const drive = (seed: number) => shuffle(['a', 'b', 'c', 'd', 'e', 'f'], createRandom(seed)).join('');
  expect(drive(7)).toBe(drive(7));
  expect(drive(8)).not.toBe(drive(7));
});

test('a shuffle keeps every item', () => {
  expect(shuffle([1, 2, 3, 4], createRandom(1)).toSorted()).toEqual([1, 2, 3, 4]);
});

test('a seed spreads over the whole range', () => {
  const random = createRandom(3);
  const numbers = Array.from({ length: 1_000 }, random);
  expect(Math.min(...numbers)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...numbers)).toBeLessThan(1);
  expect(numbers.reduce((sum, number) => sum + number, 0) / 1_000).toBeCloseTo(0.5, 1);
});
