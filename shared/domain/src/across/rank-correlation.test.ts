import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toRankCorrelation } from './rank-correlation.ts';

type Pair = readonly [number, number];

const pairs = () =>
  fc.array(fc.tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100 })), {
    minLength: 3,
    maxLength: 20,
  });

test.each<[string, readonly Pair[], number | undefined]>([
  [
    'one order',
    [
      [1, 10],
      [2, 20],
      [3, 90],
    ],
    1,
  ],
  [
    'the opposite order',
    [
      [1, 9],
      [2, 8],
      [3, 1],
    ],
    -1,
  ],
  [
    '1 − 6 Σd² ÷ n(n² − 1), where no two are equal',
    [
      [1, 2],
      [2, 1],
      [3, 4],
      [4, 3],
      [5, 5],
    ],
    0.8,
  ],
  [
    'equal values share the mean of their ranks',
    [
      [1, 1],
      [1, 2],
      [2, 3],
    ],
    Math.sqrt(3) / 2,
  ],
  [
    'fewer than three',
    [
      [1, 1],
      [2, 2],
    ],
    undefined,
  ],
  [
    'one side never varies',
    [
      [1, 5],
      [2, 5],
      [3, 5],
    ],
    undefined,
  ],
])('%s', (_, given, expected) => {
  if (expected === undefined) expect(toRankCorrelation(given)).toBeUndefined();
  else expect(toRankCorrelation(given)).toBeCloseTo(expected, 12);
});

test('it is the same whichever side is first, in whatever order pairs come, and never beyond ±1', () => {
  fc.assert(
    fc.property(pairs(), (given) => {
      const rho = toRankCorrelation(given);
      const turned = toRankCorrelation(given.map(([a, b]): Pair => [b, a]).toReversed());
      expect(turned === undefined).toBe(rho === undefined);
      if (rho === undefined || turned === undefined) return;
      expect(turned).toBeCloseTo(rho, 9);
      expect(Math.abs(rho)).toBeLessThanOrEqual(1);
    }),
  );
});

test('only the order counts: what stretches one side leaves it as it is, and what turns it round turns the sign', () => {
  fc.assert(
    fc.property(pairs(), (given) => {
      const rho = toRankCorrelation(given);
      expect(toRankCorrelation(given.map(([a, b]): Pair => [a ** 3 + 7, b]))).toBe(rho);
      const turned = toRankCorrelation(given.map(([a, b]): Pair => [-a, b]));
      if (rho !== undefined) expect(turned).toBeCloseTo(-rho, 9);
    }),
  );
});
