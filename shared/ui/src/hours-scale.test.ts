import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toHoursScale } from './hours-scale.ts';

const HOUR_MS = 3_600_000;

test('a scale ends at a round mark above the longest day', () => {
  expect(toHoursScale(3.2 * HOUR_MS).marksMs).toEqual([0, 1, 2, 3, 4].map((hour) => hour * HOUR_MS));
  expect(toHoursScale(40 * 60_000).topMs).toBe(HOUR_MS);
});

test('an empty week still has an hour of ground', () => {
  expect(toHoursScale(0).topMs).toBe(HOUR_MS);
});

test('every duration fits, with at most five marks', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 24 * HOUR_MS }), (maxMs) => {
      const { topMs, marksMs } = toHoursScale(maxMs);
      expect(topMs).toBeGreaterThanOrEqual(maxMs);
      expect(marksMs.length).toBeLessThanOrEqual(5);
      expect(marksMs.at(-1)).toBe(topMs);
    }),
  );
});
