import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { TrialEffect, TrialSession } from '../solution.ts';
import { type Random, randomFrom } from './random.ts';
import { toTrialEffect } from './to-trial-effect.ts';

type Estimate = Extract<TrialEffect, { kind: 'estimated' }>;

function session(index: number, used: boolean, quality: number): TrialSession {
  return { sessionId: `s${String(index).padStart(4, '0')}`, startedAtMs: index, used, quality };
}

function sessions(used: readonly number[], unused: readonly number[]): readonly TrialSession[] {
  return [
    ...used.map((quality, index) => session(index, true, quality)),
    ...unused.map((quality, index) => session(used.length + index, false, quality)),
  ];
}

function estimated(effect: TrialEffect): Estimate {
  if (effect.kind === 'not-enough') throw new Error(`${effect.have} of ${effect.need}`);
  return effect;
}

test('below six sessions on each side the answer is how many there are', () => {
  expect(toTrialEffect([])).toEqual({ kind: 'not-enough', have: 0, need: 12 });
  expect(toTrialEffect(sessions([70], [60, 60, 60]))).toEqual({ kind: 'not-enough', have: 4, need: 12 });
  const many = Array.from({ length: 40 }, () => 60);
  expect(toTrialEffect(sessions([70, 70, 70, 70, 70], many))).toEqual({
    kind: 'not-enough',
    have: 11,
    need: 12,
  });
  expect(toTrialEffect(sessions([70, 70, 70, 70, 70, 70], many)).kind).toBe('estimated');
});

test('the effect is the difference of the means', () => {
  // (80+70+90+60+75+75) ÷ 6 = 75; (50+60+70+40+55+55+90) ÷ 7 = 60
  const effect = estimated(toTrialEffect(sessions([80, 70, 90, 60, 75, 75], [50, 60, 70, 40, 55, 55, 90])));
  expect(effect.effect).toBeCloseTo(15, 12);
  expect([effect.withCount, effect.withoutCount]).toEqual([6, 7]);
  expect(effect.low).toBeLessThan(15);
  expect(effect.high).toBeGreaterThan(15);
});

test('where nothing varies nothing is uncertain', () => {
  const effect = estimated(toTrialEffect(sessions(repeated(70, 6), repeated(50, 6))));
  expect(effect).toMatchObject({ effect: 20, low: 20, high: 20 });
  // of C(12,6) = 924 deals 2 are as extreme: p near 0.0022
  expect(effect.pValue).toBeLessThan(0.01);
});

test('a clear effect is clear: far from nothing, and hardly chance', () => {
  const effect = estimated(
    toTrialEffect(sessions([80, 82, 85, 79, 90, 88, 84], [50, 55, 48, 60, 52, 57, 51])),
  );
  expect(effect.low).toBeGreaterThan(20);
  expect(effect.pValue).toBeLessThan(0.01);
});

test('an outcome that every deal matches proves nothing', () => {
  const effect = estimated(toTrialEffect(sessions(repeated(60, 6), repeated(60, 8))));
  expect(effect).toMatchObject({ effect: 0, low: 0, high: 0, pValue: 1 });
});

test('the randomisation test agrees with counting every deal', () => {
  // 1 … 12 split into 7…12 and 1…6: the difference 6 is the largest; 2 of C(12,6) = 924 deals reach it
  const effect = estimated(toTrialEffect(sessions([7, 8, 9, 10, 11, 12], [1, 2, 3, 4, 5, 6])));
  expect(effect.pValue).toBeGreaterThan(0);
  expect(effect.pValue).toBeLessThan(0.007);
  // means 6.5 and 6.5: every deal is at least as large
  const even = estimated(toTrialEffect(sessions([1, 4, 5, 8, 9, 12], [2, 3, 6, 7, 10, 11])));
  expect(even.pValue).toBe(1);
});

test('the same sessions in any order have the same effect, to the last digit', () => {
  fc.assert(
    fc.property(
      trials().chain((all) => fc.tuple(fc.constant(all), shuffled(all))),
      ([all, again]) => {
        expect(toTrialEffect(again)).toEqual(toTrialEffect(all));
      },
    ),
    { numRuns: 30 },
  );
});

test('the interval holds the effect, and p is a probability that is never 0', () => {
  fc.assert(
    fc.property(trials(), (all) => {
      const { effect, low, high, pValue } = estimated(toTrialEffect(all));
      expect(low).toBeLessThanOrEqual(effect + 1e-9);
      expect(high).toBeGreaterThanOrEqual(effect - 1e-9);
      expect(pValue).toBeGreaterThan(0);
      expect(pValue).toBeLessThanOrEqual(1);
    }),
    { numRuns: 60 },
  );
});

test('with and without exchanged, the answer is turned round, to the last digit', () => {
  fc.assert(
    fc.property(trials(), (all) => {
      const there = estimated(toTrialEffect(all));
      const back = estimated(toTrialEffect(all.map((session) => ({ ...session, used: !session.used }))));
      expect(back.effect).toBeCloseTo(-there.effect, 12);
      expect(back.low).toBeCloseTo(-there.high, 12);
      expect(back.high).toBeCloseTo(-there.low, 12);
      expect(back.pValue).toBe(there.pValue);
    }),
    { numRuns: 40 },
  );
});

test('points added to every session change no effect', () => {
  const all = drawTrial(randomFrom(['shift']), [9, 14], 0);
  const moved = all.map((session) => ({ ...session, quality: session.quality + 7 }));
  const [here, there] = [estimated(toTrialEffect(all)), estimated(toTrialEffect(moved))];
  for (const part of ['effect', 'low', 'high'] as const) expect(there[part]).toBeCloseTo(here[part], 9);
});

test.each([
  ['six and six', 6, 6],
  ['six and forty', 6, 40],
  ['twenty and twenty', 20, 20],
])(
  'with %s sessions and no effect, 0 lies in the interval about nine times in ten',
  (_name, used, unused) => {
    // 400 trials: 90 % ± 3 standard errors of 1.5 % is 0.855 … 0.945
    const held = coverageOf(400, [used, unused], 0);
    expect(held).toBeGreaterThan(0.855);
    expect(held).toBeLessThan(0.945);
  },
);

test('with a real effect of ten points, ten lies in the interval about nine times in ten', () => {
  const held = coverageOf(400, [8, 12], 10);
  expect(held).toBeGreaterThan(0.855);
  expect(held).toBeLessThan(0.945);
});

test('without an effect, p is below 0.1 about one time in ten', () => {
  const random = randomFrom(['p']);
  const trials = Array.from({ length: 400 }, () =>
    estimated(toTrialEffect(drawTrial(random, [7, 9], 0), random)),
  );
  const share = trials.filter(({ pValue }) => pValue < 0.1).length / trials.length;
  expect(share).toBeGreaterThan(0.055);
  expect(share).toBeLessThan(0.145);
});

test('more sessions make the interval narrower', () => {
  const random = randomFrom(['width']);
  const widths = [6, 12, 24, 48, 96].map((count) => {
    const drawn = Array.from({ length: 20 }, () =>
      estimated(toTrialEffect(drawTrial(random, [count, count], 0), random)),
    );
    return drawn.reduce((sum, { low, high }) => sum + high - low, 0);
  });
  expect(widths).toEqual(widths.toSorted((a, b) => b - a));
});

function coverageOf(runs: number, counts: readonly [number, number], effect: number): number {
  const random = randomFrom(['coverage', ...counts.map(String), String(effect)]);
  const held = Array.from({ length: runs }, () => {
    const { low, high } = estimated(toTrialEffect(drawTrial(random, counts, effect), random));
    return low <= effect && effect <= high;
  });
  return held.filter(Boolean).length / runs;
}

/** Qualities around 60 with a standard deviation of 15, as sessions of one person have; with the solution, more. */
function drawTrial(
  random: Random,
  [used, unused]: readonly [number, number],
  effect: number,
): readonly TrialSession[] {
  return sessions(
    Array.from({ length: used }, () => 60 + effect + 15 * drawNormal(random)),
    Array.from({ length: unused }, () => 60 + 15 * drawNormal(random)),
  );
}

/** Box and Muller 1958. */
function drawNormal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

function trials(): fc.Arbitrary<readonly TrialSession[]> {
  const qualities = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 6, maxLength: 20 });
  return fc.tuple(qualities, qualities).map(([used, unused]) => sessions(used, unused));
}

function shuffled<Value>(values: readonly Value[]): fc.Arbitrary<readonly Value[]> {
  return fc.shuffledSubarray([...values], { minLength: values.length });
}

function repeated(value: number, times: number): readonly number[] {
  return Array.from({ length: times }, () => value);
}
