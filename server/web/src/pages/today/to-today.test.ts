import type { SessionSummary } from '@locked-in/domain';
import { expect, test } from 'vitest';
import { HOUR_MS, reportOf, sessionAt, ZONE } from '../../testing/week.ts';
import { toToday } from './to-today.ts';

const report = reportOf([sessionAt(0, 5), sessionAt(1, 5)]);
const tuesdayMs = report.startsAtMs + 30 * HOUR_MS;

test('today is the sessions and times of the day it is', () => {
  const today = toToday(answer(), tuesdayMs);
  expect(today.date).toBe('2026-11-17');
  expect(today.sessions.map(({ sessionId }) => sessionId)).toEqual(['1-5']);
  expect(today.day?.declaredMs).toBe(HOUR_MS);
});

test('at three in the morning it is still the day before', () => {
  expect(toToday(answer(), report.startsAtMs + 23 * HOUR_MS).date).toBe('2026-11-16');
});

test('when the newest week is an old one, today is empty', () => {
  const today = toToday({ ...answer(), pendingSessions: 1 }, report.endsAtMs + HOUR_MS);
  expect(today).toMatchObject({ sessions: [], day: undefined, pendingSessions: 0 });
});

test('a session without an end runs until its plan is over', () => {
  const running = summary(tuesdayMs - HOUR_MS / 2);
  expect(toToday(answer([running]), tuesdayMs).running).toBe(running);
  expect(toToday(answer([running]), tuesdayMs + HOUR_MS).running).toBeUndefined();
});

test('a session that has ended does not run', () => {
  const ended = { ...summary(tuesdayMs - HOUR_MS / 2), endedAtMs: tuesdayMs };
  expect(toToday(answer([ended]), tuesdayMs).running).toBeUndefined();
});

function answer(newest: readonly SessionSummary[] = []) {
  return { report, isFrozen: false, pendingSessions: 0, newest };
}

function summary(startedAtMs: number): SessionSummary {
  return {
    sessionId: 'running',
    intent: 'draft',
    mode: 'countdown',
    plannedMs: HOUR_MS,
    timeZone: ZONE,
    startedAtMs,
    isComplete: false,
  };
}
