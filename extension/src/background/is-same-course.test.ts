import { expect, test } from 'vitest';
import { DECLARED, sightOf } from '../testing/journal.ts';
import { advanceSession } from './advance-session.ts';
import { isSameCourse } from './is-same-course.ts';
import { startSession } from './start-session.ts';

const moment = { nowMs: 1_000, browserLife: 'life', sight: sightOf('a.test') };
const { session } = startSession('session', DECLARED, moment);
const later = { ...moment, nowMs: 2_000 };

test('another page, or somebody who goes away, does not change the course of a session', () => {
  const moved = advanceSession(session, { ...later, sight: sightOf('b.test') }).session;
  expect(isSameCourse(session, moved)).toBe(true);
  const idle = { ...sightOf('b.test'), input: { kind: 'idle', sinceMs: 1_500 } } as const;
  expect(isSameCourse(moved, advanceSession(moved, { ...later, sight: idle }).session)).toBe(true);
});

test.each(['pause', 'stop'] as const)('a %s changes it', (kind) => {
  expect(isSameCourse(session, advanceSession(session, { ...later, command: { kind } }).session)).toBe(false);
});

test('so do another session, a clock that was set back, and what nobody has known yet', () => {
  expect(isSameCourse(session, { ...session, sessionId: 'another' })).toBe(false);
  expect(isSameCourse(session, { ...session, clockAheadMs: 5_000 })).toBe(false);
  expect(isSameCourse(undefined, session)).toBe(false);
});
