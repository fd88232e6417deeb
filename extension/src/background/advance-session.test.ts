import type { Sight, TimerCommand } from '@locked-in/domain';
import { expect, test } from 'vitest';
import type { SessionRecord } from '../platform/database.ts';
import { DECLARED, sightOf } from '../testing/journal.ts';
import { advanceSession } from './advance-session.ts';
import { startSession } from './start-session.ts';

const MINUTE = 60_000;
const started = startSession('session', DECLARED, {
  nowMs: 0,
  browserLife: 'first',
  sight: sightOf('a.test'),
}).session;

type Step = { readonly sight?: Sight; readonly life?: string; readonly command?: TimerCommand };

function at(minutes: number, session: SessionRecord, { sight, life = 'first', command }: Step = {}) {
  const nowMs = minutes * MINUTE;
  return advanceSession(session, { nowMs, browserLife: life, sight: sight ?? sightOf('a.test'), command });
}

test('a look that sees the same proves life and says nothing', () => {
  const { session, events } = at(1, started);
  expect(events).toEqual([]);
  expect(session.lastSeenMs).toBe(MINUTE);
});

test('what was unseen for more than 90 seconds is interrupted, and told anew even if it is the same', () => {
  expect(at(1.5, started).events).toEqual([]);
  expect(at(2, started).events).toEqual([
    { kind: 'interrupted', lastSeenMs: 0, occurredAtMs: 2 * MINUTE },
    { kind: 'page-shown', site: 'a.test', audible: false, occurredAtMs: 2 * MINUTE },
  ]);
});

test('another run of the browser is an interruption however short it was', () => {
  const { session, events } = at(0.1, started, { life: 'second' });
  expect(events.map(({ kind }) => kind)).toEqual(['interrupted', 'page-shown']);
  expect(at(0.2, session, { life: 'second' }).events).toEqual([]);
});

test('eight hours of sleep are an interruption and not eight hours of focus', () => {
  const open: SessionRecord = { ...started, timer: { state: 'running', startedAtMs: 0, pausedMs: 0 } };
  expect(at(8 * 60, open).events[0]).toEqual({
    kind: 'interrupted',
    lastSeenMs: 0,
    occurredAtMs: 8 * 60 * MINUTE,
  });
});

test('a session that ended while nobody was there was interrupted, and ended at its end', () => {
  const { session, events } = at(600, started, { sight: sightOf('b.test') });
  expect(events).toEqual([
    { kind: 'interrupted', lastSeenMs: 0, occurredAtMs: 25 * MINUTE },
    { kind: 'session-ended', reason: 'finished', occurredAtMs: 25 * MINUTE },
  ]);
  expect(session).toMatchObject({ endedAtMs: 25 * MINUTE, reflect: 'due' });
  expect(session.openSinceMs).toBeUndefined();
});

test('a session whose end was seen just ends, and nothing after it is recorded', () => {
  const { session } = at(24.9, { ...started, lastSeenMs: 24.5 * MINUTE });
  const { events } = at(25.2, session, { sight: sightOf('b.test') });
  expect(events).toEqual([{ kind: 'session-ended', reason: 'finished', occurredAtMs: 25 * MINUTE }]);
});

test('a pause records nothing, also when the browser is closed in it', () => {
  const { session: paused } = at(1, started, { command: { kind: 'pause' } });
  const later = at(300, paused, { sight: sightOf('b.test'), life: 'second' });
  expect(later.events).toEqual([]);
  const { events } = at(301, later.session, {
    sight: sightOf('b.test'),
    life: 'second',
    command: { kind: 'resume' },
  });
  expect(events.map(({ kind }) => kind)).toEqual(['session-resumed', 'page-shown']);
});

test('the page of before the pause is told again after it', () => {
  const { session: paused } = at(1, started, { command: { kind: 'pause' } });
  const { events } = at(2, paused, { command: { kind: 'resume' } });
  expect(events.map(({ kind }) => kind)).toEqual(['session-resumed', 'page-shown']);
});

test('who went idle before the pause comes back after it', () => {
  const idle = { ...sightOf('a.test'), input: { kind: 'idle', sinceMs: 0 } } as const;
  const { session: away } = at(1, started, { sight: idle });
  const { session: paused } = at(1, away, { sight: idle, command: { kind: 'pause' } });
  const { events } = at(2, paused, { command: { kind: 'resume' } });
  expect(events.map(({ kind }) => kind)).toEqual(['session-resumed', 'came-back', 'page-shown']);
});

test('a command also tells what is shown at that moment', () => {
  const { events } = at(1, started, { sight: sightOf('b.test'), command: { kind: 'stop' } });
  expect(events.map(({ kind }) => kind)).toEqual(['page-shown', 'session-ended']);
});

test('a session that has ended does not change any more', () => {
  const { session } = at(1, started, { command: { kind: 'stop' } });
  expect(at(2, session, { sight: sightOf('b.test') })).toEqual({ session, events: [] });
});

const openEnded: SessionRecord = { ...started, timer: { state: 'running', startedAtMs: 0, pausedMs: 0 } };
const HOUR = 60;

test('an open-ended session that nobody comes back to ends where it was last held', () => {
  const { session, events } = at(17 * HOUR, openEnded, { life: 'second', command: { kind: 'pause' } });
  expect(events).toEqual([{ kind: 'session-ended', reason: 'abandoned', occurredAtMs: 0 }]);
  expect(session).toMatchObject({ endedAtMs: 0, reflect: 'due', timer: { state: 'idle' } });
});

test('an open-ended session in front of an empty chair ends as well, and one with somebody there does not', () => {
  const idle = { ...sightOf('a.test'), input: { kind: 'idle', sinceMs: MINUTE } } as const;
  let [empty, held] = [openEnded, openEnded];
  for (let minute = 1; minute < 17 * HOUR; minute += 1) {
    empty = at(minute, empty, { sight: minute < HOUR ? sightOf('a.test') : idle }).session;
    held = at(minute, held).session;
  }
  expect(empty).toMatchObject({ timer: { state: 'idle' }, endedAtMs: 59 * MINUTE });
  expect(held).toMatchObject({ timer: { state: 'running' } });
});

test('a pause that lasts half a day ends the session where the pause began', () => {
  const { session: paused } = at(1, started, { command: { kind: 'pause' } });
  expect(at(12 * HOUR, paused).events).toEqual([]);
  expect(at(12 * HOUR + 1, paused, { command: { kind: 'resume' } }).events).toEqual([
    { kind: 'session-ended', reason: 'abandoned', occurredAtMs: MINUTE },
  ]);
});

const leapTo = (minutes: number, fromMs: number) => ({
  nowMs: minutes * MINUTE,
  browserLife: 'first',
  sight: sightOf('a.test'),
  leap: { fromMs, toMs: minutes * MINUTE },
});
const open: SessionRecord = {
  ...started,
  timer: { state: 'running', startedAtMs: 0, sinceMs: 0, pausedMs: 0 },
};

test('a clock that is set forward leaves what was seen before as long as it was, and invents nothing', () => {
  const { events } = advanceSession(open, leapTo(121, 60_000));
  expect(events).toEqual([
    { kind: 'interrupted', lastSeenMs: 60_000, occurredAtMs: 121 * MINUTE },
    { kind: 'page-shown', site: 'a.test', audible: false, occurredAtMs: 121 * MINUTE },
  ]);
});

test('a nap of half a minute is not counted either, when the ticks tell of it', () => {
  expect(advanceSession(open, leapTo(0.75, 15_000)).events[0]).toEqual({
    kind: 'interrupted',
    lastSeenMs: 15_000,
    occurredAtMs: 45_000,
  });
});

test('a leap that lies before the last proof of life has been told already', () => {
  const seen = { ...open, lastSeenMs: 60_000 };
  expect(advanceSession(seen, leapTo(1.5, 30_000)).events).toEqual([]);
});

test('ticks that went on while nobody looked for minutes prove nothing', () => {
  expect(advanceSession(open, leapTo(60, 10 * MINUTE)).events[0]).toMatchObject({ lastSeenMs: 0 });
});

test('how far the clock is ahead is kept for the next life of the worker', () => {
  const moment = { nowMs: MINUTE, browserLife: 'first', sight: sightOf('a.test') };
  expect(advanceSession(open, { ...moment, clockAheadMs: 7_200_000 }).session.clockAheadMs).toBe(7_200_000);
  expect(advanceSession(open, { ...moment, clockAheadMs: 0 }).session.clockAheadMs).toBeUndefined();
});
