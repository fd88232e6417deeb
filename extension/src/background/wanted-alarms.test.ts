import { DEFAULT_POMODORO, toPhases } from '@locked-in/domain';
import { expect, test } from 'vitest';
import type { SessionRecord } from '../platform/database.ts';
import { DECLARED, sightOf } from '../testing/journal.ts';
import { badgeText } from './badge-text.ts';
import { startSession } from './start-session.ts';
import { isStillSet, wantedAlarms } from './wanted-alarms.ts';

const MINUTE = 60_000;
const moment = { nowMs: 0, browserLife: 'life', sight: sightOf('a.test') };
const { session: running } = startSession('session', DECLARED, moment);
const { session: open } = startSession('session', { intent: '', mode: 'open', timeZone: 'UTC' }, moment);
const paused: SessionRecord = {
  ...running,
  timer: { state: 'paused', startedAtMs: 0, endsAtMs: 25 * MINUTE, pausedMs: 0, pausedAtMs: 0 },
};
const phases = toPhases({ ...DEFAULT_POMODORO, cycles: 2 });
const rest: SessionRecord = {
  ...running,
  timer: {
    state: 'paused',
    startedAtMs: 0,
    endsAtMs: 25 * MINUTE,
    pausedMs: 0,
    pausedAtMs: 25 * MINUTE,
    breakEndsAtMs: 30 * MINUTE,
    plan: { phases, index: 1, isAuto: false },
  },
};
const ended: SessionRecord = { ...running, timer: { state: 'idle' } };

test.each([
  ['no session', undefined, ['send every 60']],
  ['an ended session', ended, ['send every 60']],
  ['a running session', running, ['look every 0.5', `end at ${25 * MINUTE}`]],
  ['an open-ended session', open, ['look every 0.5']],
  ['a paused session', paused, ['look every 0.5']],
  ['a break', rest, ['look every 0.5', `end at ${30 * MINUTE}`]],
])('%s is woken for what it needs', (_name, session, expected) => {
  const alarms = wantedAlarms(session, MINUTE).map(({ name, when, periodInMinutes }) =>
    when === undefined ? `${name} every ${periodInMinutes}` : `${name} at ${when}`,
  );
  expect(alarms).toEqual(expected);
});

test.each([
  ['no session', undefined, 0, ''],
  ['an ended session', ended, 0, ''],
  ['the beginning', running, 0, '25'],
  ['a begun minute', running, 24.5 * MINUTE, '1'],
  ['an end that is not noticed yet', running, 26 * MINUTE, '0'],
  ['an open-ended session', open, 12.9 * MINUTE, '12'],
  ['a very long session', open, 11 * 60 * MINUTE, '11h'],
  ['a pause', paused, MINUTE, 'II'],
  ['a break', rest, 26.5 * MINUTE, '4'],
  ['a break that is over', rest, 31 * MINUTE, '?'],
])('the badge of %s', (_name, session, nowMs, expected) => {
  expect(badgeText(session, nowMs)).toBe(expected);
});

test('alarms come on time although the clock was set back', () => {
  const look = { name: 'look', periodInMinutes: 0.5 } as const;
  const set = { ...look, scheduledTime: 10 * MINUTE };
  expect(isStillSet(set, look, 9.6 * MINUTE)).toBe(true);
  expect(isStillSet(set, look, 9 * MINUTE)).toBe(false);
  const ahead = { ...running, clockAheadMs: 2 * MINUTE };
  expect(wantedAlarms(ahead, MINUTE)).toContainEqual({ name: 'end', when: 23 * MINUTE });
});
