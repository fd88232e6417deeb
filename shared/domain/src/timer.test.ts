import fc from 'fast-check';
import { expect, test } from 'vitest';
import { endsAt, IDLE_TIMER, pausedFor, stepTimer, type Timer, type TimerCommand } from './timer.ts';

const MINUTE = 60_000;
const STARTED = {
  intent: 'draft chapter 2',
  mode: 'countdown',
  plannedMs: 25 * MINUTE,
  timeZone: 'UTC',
} as const;
const OPEN = { intent: '', mode: 'open', timeZone: 'UTC' } as const;

const running: Timer = { state: 'running', startedAtMs: 0, endsAtMs: 25 * MINUTE, pausedMs: 0 };
const paused: Timer = { ...running, state: 'paused', pausedAtMs: 5 * MINUTE };
const open: Timer = { state: 'running', startedAtMs: 0, pausedMs: 0 };
const openPaused: Timer = { ...open, state: 'paused', pausedAtMs: 5 * MINUTE };

const commands = {
  start: { kind: 'start', started: STARTED },
  pause: { kind: 'pause' },
  resume: { kind: 'resume' },
  extend: { kind: 'extend', byMs: 10 * MINUTE },
  stop: { kind: 'stop' },
  tick: { kind: 'tick' },
} as const satisfies Record<string, TimerCommand>;

const at = 10 * MINUTE;
const stopped = { kind: 'session-ended', reason: 'stopped', occurredAtMs: at };
const same = (timer: Timer) => ({ state: timer, events: [] });

test.each([
  ['idle', IDLE_TIMER, 'pause', same(IDLE_TIMER)],
  ['idle', IDLE_TIMER, 'resume', same(IDLE_TIMER)],
  ['idle', IDLE_TIMER, 'extend', same(IDLE_TIMER)],
  ['idle', IDLE_TIMER, 'stop', same(IDLE_TIMER)],
  ['idle', IDLE_TIMER, 'tick', same(IDLE_TIMER)],
  [
    'idle',
    IDLE_TIMER,
    'start',
    {
      state: { state: 'running', startedAtMs: at, endsAtMs: 35 * MINUTE, pausedMs: 0 },
      events: [{ ...STARTED, kind: 'session-started', occurredAtMs: at }],
    },
  ],
  ['running', running, 'start', same(running)],
  ['running', running, 'resume', same(running)],
  ['running', running, 'tick', same(running)],
  [
    'running',
    running,
    'pause',
    {
      state: { ...running, state: 'paused', pausedAtMs: at, sinceMs: at },
      events: [{ kind: 'session-paused', occurredAtMs: at }],
    },
  ],
  [
    'running',
    running,
    'extend',
    {
      state: { ...running, endsAtMs: 35 * MINUTE, sinceMs: at },
      events: [{ kind: 'session-extended', plannedMs: 35 * MINUTE, occurredAtMs: at }],
    },
  ],
  ['running', running, 'stop', { state: IDLE_TIMER, events: [stopped] }],
  ['paused', paused, 'start', same(paused)],
  ['paused', paused, 'pause', same(paused)],
  ['paused', paused, 'tick', same(paused)],
  [
    'paused',
    paused,
    'resume',
    {
      state: {
        state: 'running',
        startedAtMs: 0,
        endsAtMs: 30 * MINUTE,
        pausedMs: 5 * MINUTE,
        sinceMs: at,
      },
      events: [{ kind: 'session-resumed', occurredAtMs: at }],
    },
  ],
  [
    'paused',
    paused,
    'extend',
    {
      state: { ...paused, endsAtMs: 35 * MINUTE, sinceMs: at },
      events: [{ kind: 'session-extended', plannedMs: 35 * MINUTE, occurredAtMs: at }],
    },
  ],
  ['paused', paused, 'stop', { state: IDLE_TIMER, events: [stopped] }],
  ['open-ended', open, 'tick', same(open)],
  ['open-ended', open, 'extend', same(open)],
  ['open-ended', open, 'stop', { state: IDLE_TIMER, events: [stopped] }],
  ['open-ended paused', openPaused, 'extend', same(openPaused)],
  [
    'open-ended paused',
    openPaused,
    'resume',
    {
      state: { state: 'running', startedAtMs: 0, pausedMs: 5 * MINUTE, sinceMs: at },
      events: [{ kind: 'session-resumed', occurredAtMs: at }],
    },
  ],
] as const)('%s + %3$s', (_name, timer, command, expected) => {
  expect(stepTimer(timer, commands[command], at)).toEqual(expected);
});

test.each(Object.entries(commands))(
  'a session whose time is over ends at its end, also on %s',
  (_name, command) => {
    expect(stepTimer(running, command, 3 * 60 * MINUTE)).toEqual({
      state: IDLE_TIMER,
      events: [{ kind: 'session-ended', reason: 'finished', occurredAtMs: 25 * MINUTE }],
    });
  },
);

test('the end moves on while paused', () => {
  expect(endsAt(paused, 8 * MINUTE)).toBe(28 * MINUTE);
  expect(pausedFor(paused, 8 * MINUTE)).toBe(3 * MINUTE);
  expect(endsAt(open, 8 * MINUTE)).toBeUndefined();
});

test('an extension by nothing changes nothing', () => {
  const week = 7 * 24 * 60 * MINUTE;
  for (const byMs of [0, -1, Number.NaN, Number.POSITIVE_INFINITY, week])
    expect(stepTimer(running, { kind: 'extend', byMs }, at)).toEqual(same(running));
});

test('an open-ended session has no end', () => {
  const { state } = stepTimer(IDLE_TIMER, { kind: 'start', started: OPEN }, at);
  expect(stepTimer(state, { kind: 'tick' }, at + 100 * 60 * MINUTE).events).toEqual([]);
});

const step = fc.record({
  command: fc.constantFrom<TimerCommand>(...Object.values(commands).filter(({ kind }) => kind !== 'start')),
  afterMs: fc.integer({ min: 0, max: 20 * MINUTE }),
});

test('whatever is commanded, a finished session held exactly what was planned last', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      let nowMs = 0;
      let timer = stepTimer(IDLE_TIMER, commands.start, nowMs).state;
      let plannedMs: number = STARTED.plannedMs;
      let heldMs = 0;
      let heldSinceMs: number | undefined = 0;
      for (const { command, afterMs } of steps) {
        nowMs += afterMs;
        const { state, events } = stepTimer(timer, command, nowMs);
        timer = state;
        for (const event of events) {
          if (event.kind === 'session-extended') plannedMs = event.plannedMs;
          if (event.kind === 'session-resumed') heldSinceMs = event.occurredAtMs;
          if (event.kind === 'session-paused' || event.kind === 'session-ended') {
            if (heldSinceMs !== undefined) heldMs += event.occurredAtMs - heldSinceMs;
            heldSinceMs = undefined;
          }
          if (event.kind !== 'session-ended') continue;
          if (event.reason === 'finished') expect(heldMs).toBe(plannedMs);
          expect(heldMs).toBeLessThanOrEqual(plannedMs);
          return;
        }
      }
    }),
  );
});
