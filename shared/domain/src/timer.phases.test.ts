import { expect, test } from 'vitest';
import { DEFAULT_POMODORO, plannedFocusMs, toPhases } from './phases.ts';
import { changesAt, IDLE_TIMER, stepTimer, type Timer, type TimerCommand } from './timer.ts';

const MINUTE = 60_000;
const PHASES = toPhases({ ...DEFAULT_POMODORO, cycles: 2 });
const STARTED = {
  intent: 'draft',
  mode: 'pomodoro',
  plannedMs: plannedFocusMs(PHASES),
  phases: PHASES,
  timeZone: 'UTC',
} as const;
const LATER = 500;

const commands = {
  start: { kind: 'start', started: STARTED },
  pause: { kind: 'pause' },
  reason: { kind: 'pause', reason: 'the door bell' },
  resume: { kind: 'resume' },
  extend: { kind: 'extend', byMs: 10 * MINUTE },
  stop: { kind: 'stop' },
  tick: { kind: 'tick' },
} as const satisfies Record<string, TimerCommand>;

type Name = keyof typeof commands;
type Play = { readonly isAuto?: boolean; readonly script: readonly (readonly [minute: number, Name])[] };

/** What happened, in words: `25 paused`. */
function play({ isAuto = false, script }: Play): { timer: Timer; told: readonly string[] } {
  const first = stepTimer(IDLE_TIMER, { ...commands.start, isAuto }, 0);
  const steps = script.reduce((step, [minute, name]) => {
    const next = stepTimer(step.state, commands[name], minute * MINUTE);
    return { state: next.state, events: [...step.events, ...next.events] };
  }, first);
  const told = steps.events
    .slice(1)
    .map(({ kind, occurredAtMs }) => `${occurredAtMs / MINUTE} ${kind.replace('session-', '')}`);
  return { timer: steps.state, told };
}

test.each<[string, Play, readonly string[]]>([
  ['the break begins by itself', { script: [[26, 'tick']] }, ['25 paused']],
  ['an asked-for focus waits for the person', { script: [[LATER, 'tick']] }, ['25 paused']],
  [
    'the waiting focus begins when the person says so, with its full length',
    {
      script: [
        [40, 'resume'],
        [LATER, 'tick'],
      ],
    },
    ['25 paused', '40 resumed', '65 ended'],
  ],
  [
    'an automatic plan runs through to its end, however late it is looked at',
    { isAuto: true, script: [[LATER, 'tick']] },
    ['25 paused', '30 resumed', '55 ended'],
  ],
  [
    'a break can be cut short',
    {
      isAuto: true,
      script: [
        [27, 'resume'],
        [LATER, 'tick'],
      ],
    },
    ['25 paused', '27 resumed', '52 ended'],
  ],
  [
    'a longer break is no longer session',
    {
      isAuto: true,
      script: [
        [27, 'extend'],
        [LATER, 'tick'],
      ],
    },
    ['25 paused', '40 resumed', '65 ended'],
  ],
  [
    'a break that is over can be made longer from now on',
    {
      isAuto: false,
      script: [
        [35, 'extend'],
        [46, 'resume'],
      ],
    },
    ['25 paused', '46 resumed'],
  ],
  [
    'a pause moves its focus phase on, and the break behind it',
    {
      script: [
        [5, 'pause'],
        [15, 'resume'],
        [LATER, 'tick'],
      ],
    },
    ['5 paused', '15 resumed', '35 paused'],
  ],
  [
    'a pause may say why later, once or twice, and lasts as long as it did',
    {
      script: [
        [5, 'pause'],
        [6, 'reason'],
        [15, 'resume'],
        [LATER, 'tick'],
      ],
    },
    ['5 paused', '6 paused', '15 resumed', '35 paused'],
  ],
  [
    'an extension lengthens the focus phase that runs',
    {
      script: [
        [5, 'extend'],
        [LATER, 'tick'],
      ],
    },
    ['5 extended', '35 paused'],
  ],
  ['stopping in a break ends the session', { script: [[27, 'stop']] }, ['25 paused', '27 ended']],
  ['stopping while it waits ends the session', { script: [[40, 'stop']] }, ['25 paused', '40 ended']],
  [
    'a break needs no reason and no pause',
    {
      script: [
        [27, 'pause'],
        [27, 'reason'],
        [28, 'start'],
        [28, 'tick'],
      ],
    },
    ['25 paused'],
  ],
  ['resuming what runs changes nothing', { script: [[5, 'resume']] }, []],
  [
    'a command that comes after everything is over finds nothing to do',
    { isAuto: true, script: [[LATER, 'resume']] },
    ['25 paused', '30 resumed', '55 ended'],
  ],
])('%s', (_name, script, expected) => {
  expect(play(script).told).toEqual(expected);
});

test('an extension in a plan names the focus time of the whole plan', () => {
  const { state } = stepTimer(IDLE_TIMER, commands.start, 0);
  expect(stepTimer(state, commands.extend, MINUTE).events).toMatchObject([{ plannedMs: 60 * MINUTE }]);
});

test('phases without breaks follow each other without a word', () => {
  const phases = toPhases({ ...DEFAULT_POMODORO, cycles: 2, breakMinutes: 0 });
  const { state } = stepTimer(IDLE_TIMER, { kind: 'start', started: { ...STARTED, phases } }, 0);
  const second = stepTimer(state, commands.tick, 26 * MINUTE);
  expect(second).toMatchObject({ state: { state: 'running', endsAtMs: 50 * MINUTE }, events: [] });
  expect(stepTimer(second.state, commands.tick, LATER * MINUTE).events).toMatchObject([
    { kind: 'session-ended', occurredAtMs: 50 * MINUTE },
  ]);
});

test('it is known when the timer changes by itself', () => {
  expect(changesAt(play({ script: [] }).timer)).toBe(25 * MINUTE);
  expect(changesAt(play({ script: [[26, 'tick']] }).timer)).toBeUndefined();
  expect(changesAt(play({ isAuto: true, script: [[26, 'tick']] }).timer)).toBe(30 * MINUTE);
  expect(changesAt(play({ script: [[5, 'pause']] }).timer)).toBeUndefined();
});

test('a reason stands in the event', () => {
  const { state } = stepTimer(IDLE_TIMER, commands.start, 0);
  expect(stepTimer(state, commands.reason, MINUTE).events).toEqual([
    { kind: 'session-paused', reason: 'the door bell', occurredAtMs: MINUTE },
  ]);
});
