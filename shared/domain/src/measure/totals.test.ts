import { expect, test } from 'vitest';
import { stretches } from '../testing/index.ts';
import { toTotals } from './totals.ts';

const MINUTE = 60_000;

/**
 *     min   0    20     25    30       35       45    50         60
 *           [on ][support][off][unknown][private ][away][unobserved]      pause of 7 min after off: not in S
 *     length 60 · held 45 · away 5 · unobserved 10
 *     on-task 20 + 5 = 25, with unknown 5 and private 10: 40
 *     off 5, with unknown and private: 20
 */
const hour = stretches(
  '20m on, 5m support media, 5m off, 7m pause, 5m unknown, 10m private, 5m away, 10m unobserved',
);

test('a session divides into held, away and unobserved, held into on-task and off', () => {
  expect(toTotals(hour)).toEqual({
    lengthMs: 60 * MINUTE,
    heldMs: 45 * MINUTE,
    awayMs: 5 * MINUTE,
    unobservedMs: 10 * MINUTE,
    onTaskMs: { low: 25 * MINUTE, high: 40 * MINUTE },
    offMs: { low: 5 * MINUTE, high: 20 * MINUTE },
  });
});
