import { DEFAULT_POMODORO, toPhases } from '@locked-in/domain';
import { expect, test } from 'vitest';
import type { SessionRecord } from '../platform/database.ts';
import { sightOf } from '../testing/journal.ts';
import { advanceSession } from './advance-session.ts';
import { chimeOf } from './chime-of.ts';
import { startSession } from './start-session.ts';

const MINUTE = 60_000;
const moment = { nowMs: 0, browserLife: 'life', sight: sightOf('a.test') };
const phases = toPhases({ ...DEFAULT_POMODORO, cycles: 2 });

function plan(isAuto: boolean): SessionRecord {
  const declared = { intent: 'draft', mode: 'pomodoro', timeZone: 'UTC', phases, isAuto } as const;
  return startSession('session', { ...declared, plannedMs: 50 * MINUTE }, moment).session;
}

function chimesAt(session: SessionRecord, minutes: readonly number[]): readonly string[] {
  let current = session;
  const keys = minutes.flatMap((minute) => {
    const nowMs = minute * MINUTE;
    current = advanceSession(current, { ...moment, nowMs }).session;
    const chime = chimeOf(current, nowMs);
    return chime ? [`${minute} ${chime.kind} ${chime.key}`] : [];
  });
  return keys;
}

test('a plan that asks rings for the break, for its end, and not again', () => {
  expect(chimesAt(plan(false), [1, 24.9, 25, 25.5, 27, 30, 32])).toEqual([
    '25 break session break 2',
    '25.5 break session break 2',
    '30 wait session wait 2',
  ]);
});

test('an automatic plan rings for every phase and for the end', () => {
  expect(chimesAt(plan(true), [1, 25, 30, 33, 55])).toEqual([
    '25 break session break 2',
    '30 focus session focus 2',
    '55 end session end ',
  ]);
});

test('a browser that starts much later does not ring', () => {
  expect(chimesAt(plan(true), [600])).toEqual([]);
});

test('a session that was stopped ends in silence', () => {
  const { session } = advanceSession(plan(true), { ...moment, nowMs: MINUTE, command: { kind: 'stop' } });
  expect(chimeOf(session, MINUTE)).toBeUndefined();
});
