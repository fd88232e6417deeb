import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { SessionEvent, SessionStarted } from './event.ts';
import { plannedFocusMs, toPhases } from './phases.ts';
import { changesAt, endsAt, IDLE_TIMER, stepTimer, type Timer, type TimerCommand } from './timer.ts';

const MINUTE = 60_000;
const FAR = 10 ** 6 * MINUTE;

const minutes = (most: number) => fc.integer({ min: 0, max: most });
const plans = fc
  .record({
    focusMinutes: fc.integer({ min: 1, max: 30 }),
    breakMinutes: minutes(10),
    longBreakMinutes: minutes(20),
    cycles: fc.integer({ min: 1, max: 6 }),
    longBreakEvery: fc.integer({ min: 1, max: 4 }),
    isAuto: fc.boolean(),
  })
  .map(toPhases)
  .map((phases) => ({ mode: 'pomodoro' as const, phases, plannedMs: plannedFocusMs(phases) }));
const declared: fc.Arbitrary<Omit<SessionStarted, 'kind'>> = fc
  .oneof(
    plans,
    fc.record({
      mode: fc.constant('countdown' as const),
      plannedMs: fc.integer({ min: 1, max: 60 }).map((m) => m * MINUTE),
    }),
    fc.constant({ mode: 'open' as const }),
  )
  .map((part) => ({ ...part, intent: '', timeZone: 'UTC' }));
const command: fc.Arbitrary<TimerCommand> = fc.oneof(
  fc.record({ kind: fc.constant('start' as const), started: declared, isAuto: fc.boolean() }),
  fc.record({ kind: fc.constantFrom('pause' as const, 'resume' as const, 'tick' as const) }),
  fc.constant({ kind: 'pause', reason: 'why' } as const),
  fc.record({ kind: fc.constant('extend' as const), byMs: fc.integer({ min: -5, max: 20 * MINUTE }) }),
  { weight: 1, arbitrary: fc.constant({ kind: 'stop' } as const) },
);
/** Clocks also run back, by minutes or by hours. */
const passed = fc.oneof(
  { weight: 6, arbitrary: minutes(40).map((m) => m * MINUTE) },
  { weight: 1, arbitrary: minutes(400).map((m) => -m * MINUTE) },
);
const scripts = fc.array(fc.record({ command, passedMs: passed }), { maxLength: 60 });

type Script = readonly { readonly command: TimerCommand; readonly passedMs: number }[];

function play(script: Script): { timer: Timer; events: readonly SessionEvent[]; nowMs: number } {
  let nowMs = 1_000 * MINUTE;
  let timer: Timer = IDLE_TIMER;
  const events: SessionEvent[] = [];
  for (const { command: next, passedMs } of script) {
    nowMs = Math.max(0, nowMs + passedMs);
    const step = stepTimer(timer, next, nowMs);
    timer = step.state;
    events.push(...step.events);
  }
  return { timer, events, nowMs };
}

/** One session after the other, each with its own start and end and nothing outside of them. */
function sessionsIn(events: readonly SessionEvent[]): readonly (readonly SessionEvent[])[] {
  const sessions: SessionEvent[][] = [];
  for (const event of events) {
    if (event.kind === 'session-started') sessions.push([]);
    sessions.at(-1)?.push(event);
  }
  return sessions;
}

test('no sequence of commands and clock readings loses a session or ends it twice', () => {
  fc.assert(
    fc.property(scripts, (script) => {
      const { timer, events } = play(script);
      const sessions = sessionsIn(events);
      expect(sessions.flat()).toHaveLength(events.length);
      for (const [index, session] of sessions.entries()) {
        const isOpen = index === sessions.length - 1 && timer.state !== 'idle';
        const ends = session.filter(({ kind }) => kind === 'session-ended');
        expect(ends).toHaveLength(isOpen ? 0 : 1);
        if (!isOpen) expect(session.at(-1)?.kind).toBe('session-ended');
      }
    }),
    { numRuns: 500 },
  );
});

test('whatever state it is in, time and the person’s word bring every session with a length to its end', () => {
  fc.assert(
    fc.property(scripts, (script) => {
      const { timer, nowMs } = play(script);
      if (timer.state === 'idle' || timer.endsAtMs === undefined) return;
      let state: Timer = timer;
      const ends: SessionEvent[] = [];
      for (let turn = 1; turn < 10; turn += 1) {
        const step = stepTimer(state, { kind: 'resume' }, nowMs + turn * FAR);
        ends.push(...step.events.filter(({ kind }) => kind === 'session-ended'));
        state = step.state;
      }
      expect([state.state, ends.length]).toEqual(['idle', 1]);
    }),
    { numRuns: 300 },
  );
});

test('within a session times never run back, and pauses and resumptions alternate', () => {
  fc.assert(
    fc.property(scripts, (script) => {
      for (const session of sessionsIn(play(script).events)) {
        const times = session.map(({ occurredAtMs }) => occurredAtMs);
        expect(times).toEqual(times.toSorted((a, b) => a - b));
        let isPaused = false;
        for (const event of session) {
          if (event.kind === 'session-paused') {
            expect(isPaused && event.reason === undefined).toBe(false);
            isPaused = true;
          }
          if (event.kind !== 'session-resumed') continue;
          expect(isPaused).toBe(true);
          isPaused = false;
        }
      }
    }),
    { numRuns: 300 },
  );
});

test('how often the clock is looked at on the way changes nothing', () => {
  const looks = fc.array(minutes(400), { maxLength: 20 });
  fc.assert(
    fc.property(declared, fc.boolean(), looks, (started, isAuto, minutesLater) => {
      const first = stepTimer(IDLE_TIMER, { kind: 'start', started, isAuto }, 0);
      const tick = { kind: 'tick' } as const;
      const often = minutesLater
        .toSorted((a, b) => a - b)
        .reduce((before, minute) => {
          const step = stepTimer(before.state, tick, minute * MINUTE);
          return { state: step.state, events: [...before.events, ...step.events] };
        }, first);
      const last = stepTimer(often.state, tick, FAR);
      const once = stepTimer(first.state, tick, FAR);
      expect([...often.events, ...last.events]).toEqual([...first.events, ...once.events]);
      expect(last.state).toEqual(once.state);
    }),
  );
});

test('what is to change by itself is never in the past after a step', () => {
  fc.assert(
    fc.property(scripts, (script) => {
      const { timer, nowMs } = play(script);
      expect(changesAt(timer) ?? Number.POSITIVE_INFINITY).toBeGreaterThan(nowMs);
      if (timer.state === 'running') {
        expect(endsAt(timer, nowMs) ?? Number.POSITIVE_INFINITY).toBeGreaterThan(nowMs);
      }
    }),
  );
});
