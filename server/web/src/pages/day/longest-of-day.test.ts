import type { StripRun } from '@locked-in/domain';
import { expect, test } from 'vitest';
import { sessionAt } from '../../testing/week.ts';
import { longestOfDay } from './longest-of-day.ts';

const MINUTE_MS = 60_000;
const session = sessionAt(0, 5);

test('short ways off task are bridged and not counted', () => {
  expect(longest(['on', 10], ['off', 1], ['support', 5], ['unknown', 9], ['on', 12])).toEqual({
    sessionId: session.sessionId,
    startMs: session.startedAtMs,
    endMs: session.startedAtMs + 16 * MINUTE_MS,
    ms: 15 * MINUTE_MS,
  });
});

test('longer ways off task, time away and pauses are not bridged', () => {
  for (const kind of ['off', 'away', 'pause', 'unobserved'] as const)
    expect(longest(['on', 10], [kind, 2], ['on', 11])?.ms).toBe(11 * MINUTE_MS);
});

test('a day of nothing known has no longest stretch', () => {
  expect(longest(['unknown', 30])).toBeUndefined();
});

function longest(...runs: readonly (readonly [StripRun['kind'], number])[]) {
  const strip = {
    sessionId: session.sessionId,
    runs: runs.map(([kind, minutes]) => ({ kind, ms: minutes * MINUTE_MS })),
    resolutionMs: 0,
  };
  return longestOfDay([session], [strip]);
}
