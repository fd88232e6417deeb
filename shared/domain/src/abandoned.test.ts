import { expect, test } from 'vitest';
import { abandonedAt } from './abandoned.ts';
import { IDLE_TIMER, type Timer } from './timer.ts';

const HOUR = 3_600_000;
const open: Timer = { state: 'running', startedAtMs: 0, pausedMs: 0 };
const planned: Timer = { ...open, endsAtMs: 100 * HOUR };
const paused: Timer = { ...planned, state: 'paused', pausedAtMs: 2 * HOUR };
const openPaused: Timer = { ...open, state: 'paused', pausedAtMs: 2 * HOUR };
const pomodoro = { phases: [], index: 1 };
const rest: Timer = {
  ...paused,
  breakEndsAtMs: 3 * HOUR,
  plan: { ...pomodoro, isAuto: true },
};
const restThatAsks: Timer = { ...rest, plan: { ...pomodoro, isAuto: false } };

test.each([
  ['no session', IDLE_TIMER, 1_000, undefined],
  ['a planned session ends by itself', planned, 99, undefined],
  ['a pause of almost 12 hours', paused, 13.99, undefined],
  ['a pause of 12 hours', paused, 14, 2],
  ['a pause of a weekend', paused, 64, 2],
  ['an open-ended session in a pause of 12 hours', openPaused, 14, 2],
  ['an open-ended session with nobody at it for almost 16 hours', open, 20.99, undefined],
  ['an open-ended session with nobody at it for 16 hours', open, 21, 5],
  ['a break that goes on by itself', rest, 64, undefined],
  ['a break that asks whether to go on, for 12 hours', restThatAsks, 14, 2],
] as const)('%s', (_name, timer, nowHours, expectedHours) => {
  const at = { nowMs: nowHours * HOUR, lastHeldMs: 5 * HOUR };
  expect(abandonedAt(timer, at)).toBe(expectedHours === undefined ? undefined : expectedHours * HOUR);
});
