import { expect, test } from 'vitest';
import { stretches } from '../testing/index.ts';
import { toFragmentation } from './fragmentation.ts';

test('M9: one site is not fragmented', () => {
  expect(toFragmentation(stretches('10m on a.test/1, 5m on a.test/2'))).toEqual({
    entropy: 0,
    normalised: 0,
    effectiveSites: 1,
  });
});

test('M9: k sites with the same time are k effective sites', () => {
  const four = toFragmentation(stretches('1m on a.test, 1m on b.test, 1m on c.test, 1m on d.test'));
  expect(four?.entropy).toBeCloseTo(Math.log(4), 12);
  expect(four?.normalised).toBeCloseTo(1, 12);
  expect(four?.effectiveSites).toBeCloseTo(4, 12);
});

test('M9: three quarters on one site and one quarter on another', () => {
  // −(0.75·ln 0.75 + 0.25·ln 0.25) = 0.215762 + 0.346574 = 0.562335; ÷ ln 2 = 0.811278; e^H = 1.754765
  const two = toFragmentation(stretches('2m on a.test, 1m off b.test, 1m on a.test'));
  expect(two?.entropy).toBeCloseTo(0.562335, 6);
  expect(two?.normalised).toBeCloseTo(0.811278, 6);
  expect(two?.effectiveSites).toBeCloseTo(1.754765, 6);
});

test('M9: time without a site does not count', () => {
  const alone = toFragmentation(stretches('2m on a.test, 9m private, 9m away, 9m unobserved'));
  expect(alone?.effectiveSites).toBe(1);
  expect(toFragmentation(stretches('9m private, 9m away'))).toBeUndefined();
});
