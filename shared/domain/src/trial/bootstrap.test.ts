import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toBootstrapInterval } from './bootstrap.ts';
import { randomFrom } from './random.ts';
import { meanOf } from './sides.ts';

const side = () => fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 3, maxLength: 12 });
const drawn = () => randomFrom(['a trial']);

test('where nothing varies nothing is uncertain', () => {
  expect(toBootstrapInterval([70, 70, 70], [60, 60, 60], drawn())).toEqual({ low: 10, high: 10 });
});

test('the difference lies within the interval, and the same draws tell the same', () => {
  fc.assert(
    fc.property(side(), side(), (one, other) => {
      const { low, high } = toBootstrapInterval(one, other, drawn());
      const difference = meanOf(one) - meanOf(other);
      expect(low).toBeLessThanOrEqual(difference + 1e-9);
      expect(high).toBeGreaterThanOrEqual(difference - 1e-9);
      expect(toBootstrapInterval(one, other, drawn())).toEqual({ low, high });
    }),
    { numRuns: 30 },
  );
});

test('points more on one side move the interval by as many, and do not widen it', () => {
  fc.assert(
    fc.property(side(), side(), fc.integer({ min: 1, max: 50 }), (one, other, points) => {
      const before = toBootstrapInterval(one, other, drawn());
      const more = one.map((value) => value + points);
      const after = toBootstrapInterval(more, other, drawn());
      expect(after.low - before.low).toBeCloseTo(points, 6);
      expect(after.high - before.high).toBeCloseTo(points, 6);
    }),
    { numRuns: 30 },
  );
});

test('as wide as the textbook’s interval for means: few sessions leave it wide, four times as many halve it', () => {
  const few = [40, 50, 60, 70, 80];
  const many = [...few, ...few, ...few, ...few];
  const widthOf = (values: readonly number[]) => {
    const { low, high } = toBootstrapInterval(values, values, drawn());
    return high - low;
  };
  expect(widthOf(few)).toBeGreaterThan(2 * 1.86 * 10 * 0.9); // t(8) = 1.86, standard error of the difference 10
  expect(widthOf(few)).toBeLessThan(2 * 1.86 * 10 * 1.1);
  expect(widthOf(many) / widthOf(few)).toBeLessThan(0.5);
});
