import { expect, test } from 'vitest';
import { MINUTE, NOON, RUNNING } from '../../testing/fake-background.ts';
import { toSessionClock } from './session-clock.ts';

const at = (minutes: number, readMinutes = minutes) => ({
  nowMs: NOON + minutes * MINUTE,
  readAtMs: NOON + readMinutes * MINUTE,
});

test('a running session counts down and its progress grows', () => {
  expect(toSessionClock(RUNNING, at(5))).toEqual({
    elapsedMs: 5 * MINUTE,
    leftMs: 20 * MINUTE,
    progress: 0.2,
  });
});

test('pauses that are over count neither as elapsed nor as left', () => {
  const session = { ...RUNNING, pausedMs: 10 * MINUTE, endsAtMs: NOON + 35 * MINUTE };
  expect(toSessionClock(session, at(15))).toMatchObject({ elapsedMs: 5 * MINUTE, leftMs: 20 * MINUTE });
});

test('a paused session stands still between two readings of the status', () => {
  const session = {
    ...RUNNING,
    state: 'paused',
    pausedMs: 2 * MINUTE,
    endsAtMs: NOON + 27 * MINUTE,
  } as const;
  const clock = toSessionClock(session, at(7, 7));
  expect(clock).toMatchObject({ elapsedMs: 5 * MINUTE, leftMs: 20 * MINUTE });
  expect(toSessionClock(session, at(8, 7))).toEqual(clock);
});

test('nothing is left after the end, and the ring is full', () => {
  expect(toSessionClock(RUNNING, at(25.5))).toMatchObject({ leftMs: 0, progress: 1 });
});

test('an open-ended session has only elapsed time', () => {
  expect(toSessionClock({ ...RUNNING, endsAtMs: undefined }, at(70))).toEqual({ elapsedMs: 70 * MINUTE });
});
