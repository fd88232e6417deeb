import { expect, test } from 'vitest';
import { stretches } from '../testing/index.ts';
import { toOnset } from './onset.ts';

const MINUTE = 60_000;

test('M11: onset is session time until the first episode, pauses not counted', () => {
  // 10 on + 4 s glimpse + 5 on, a pause of 3 min not counted, 2 on
  expect(toOnset(stretches('10m on, 4s off, 5m on, 3m pause, 2m on, 1m off, 1m on, 9m off'))).toBe(
    17 * MINUTE + 4_000,
  );
  expect(toOnset(stretches('1m off, 1m on'))).toBe(0);
});

test('M11: without an episode there is no onset', () => {
  expect(toOnset(stretches('10m on, 4s off, 5m unknown'))).toBeUndefined();
});
