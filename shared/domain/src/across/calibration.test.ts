import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type JudgedSession, toCalibration } from './calibration.ts';
import { toRankCorrelation } from './rank-correlation.ts';

function judged(index: number, computed: number, said: Partial<JudgedSession>): JudgedSession {
  const width = index % 3;
  return {
    sessionId: `s${index}`,
    startedAtMs: index,
    computed: { low: computed - width, high: computed + width },
    ...said,
  };
}

test('M13, worked by hand', () => {
  /*
   *     computed   40   60   80   70
   *     own        70   60   75    –      errors +30, 0, −5: mean 8.3333, absolute 11.6667
   *                                       ranks own 2, 1, 3 · computed 1, 2, 3: ρ = 1 − 6·(1 + 1 + 0)/(3·8) = 0.5
   *     forecast   50   80    –   90      errors +10, +20, +20: mean 16.6667, absolute the same
   *                                       ranks 1, 2, 3 · 1, 2, 3: ρ = 1
   *     good        0    1    1    1      (computed ≥ 60)
   *     Brier      (0.5)² + (0.2)² + (0.1)² = 0.25 + 0.04 + 0.01 = 0.3 ÷ 3 = 0.1
   *     base rate  2 of the 3 forecast: 2/3 · 1/3 = 0.2222
   */
  const { own, forecast, sessions } = toCalibration([
    judged(1, 40, { own: 70, forecast: 50 }),
    judged(2, 60, { own: 60, forecast: 80 }),
    judged(3, 80, { own: 75 }),
    judged(4, 70, { forecast: 90 }),
    judged(5, 10, {}),
  ]);
  expect(sessions.map(({ sessionId }) => sessionId)).toEqual(['s1', 's2', 's3', 's4']);
  expect(own.sessions).toBe(3);
  expect(own.meanError).toBeCloseTo(8.3333, 4);
  expect(own.meanAbsoluteError).toBeCloseTo(11.6667, 4);
  expect(own.rankCorrelation).toBeCloseTo(0.5, 12);
  expect(forecast.sessions).toBe(3);
  expect(forecast.meanError).toBeCloseTo(16.6667, 4);
  expect(forecast.meanAbsoluteError).toBeCloseTo(16.6667, 4);
  expect(forecast.rankCorrelation).toBeCloseTo(1, 12);
  expect(forecast.brier).toBeCloseTo(0.1, 12);
  expect(forecast.brierOfBaseRate).toBeCloseTo(2 / 9, 12);
});

test('M13: the newest twenty count, in whatever order they come', () => {
  const all = Array.from({ length: 25 }, (_, index) => judged(index, 50, { own: index < 5 ? 0 : 60 }));
  const { own, sessions } = toCalibration(all.toReversed());
  expect(own).toMatchObject({ sessions: 20, meanError: 10 });
  expect(sessions.map(({ startedAtMs }) => startedAtMs)).toEqual(Array.from({ length: 20 }, (_, i) => i + 5));
});

test('M13: who never said anything has no calibration', () => {
  expect(toCalibration([judged(1, 50, {})])).toEqual({
    sessions: [],
    own: { sessions: 0 },
    forecast: { sessions: 0 },
  });
});

test('M13: "50" every time earns a Brier score of a quarter', () => {
  const half = [20, 90, 70, 40].map((computed, index) => judged(index, computed, { forecast: 50 }));
  expect(toCalibration(half).forecast.brier).toBe(0.25);
});

test('M13: a session is good from sixty on', () => {
  const sure = (computed: number) => toCalibration([judged(3, computed, { forecast: 100 })]).forecast.brier;
  expect(sure(60)).toBe(0);
  expect(sure(59.9)).toBe(1);
});

test('M13: rank correlation shares the rank of equal values', () => {
  // 1 2 2 3 → ranks 1, 2.5, 2.5, 4; 10 20 30 40 → 1 … 4; Pearson of ranks 4.5 ÷ √(4.5 · 5) = 0.948683
  expect(
    toRankCorrelation([
      [1, 10],
      [2, 20],
      [2, 30],
      [3, 40],
    ]),
  ).toBeCloseTo(0.948683, 6);
});

test('M13: two sessions, or one number every time, have no rank correlation', () => {
  expect(
    toRankCorrelation([
      [1, 2],
      [2, 3],
    ]),
  ).toBeUndefined();
  expect(toRankCorrelation([1, 2, 3].map((value) => [50, value]))).toBeUndefined();
});

test('M13: only order counts for rank correlation, and it lies between −1 and 1', () => {
  const pairs = fc.array(fc.tuple(fc.nat(100), fc.nat(100)), { maxLength: 20 });
  fc.assert(
    fc.property(pairs, (said) => {
      const rho = toRankCorrelation(said);
      const stretched = said.map(([a, b]) => [a ** 3 + 7, b / 9] as const);
      const turned = said.map(([a, b]) => [a, -b] as const);
      if (rho === undefined) {
        expect(toRankCorrelation(stretched)).toBeUndefined();
        return;
      }
      expect(Math.abs(rho)).toBeLessThanOrEqual(1);
      expect(toRankCorrelation(stretched)).toBeCloseTo(rho, 9);
      expect(toRankCorrelation(turned)).toBeCloseTo(-rho, 9);
    }),
    { numRuns: 500 },
  );
});
