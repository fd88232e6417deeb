import { DEFAULT_POMODORO, plannedFocusMs, type SessionEvent, toPhases, toSegments } from '@locked-in/domain';
import { expect, test } from 'vitest';
import type { SessionRecord } from '../platform/database.ts';
import { sightOf } from '../testing/journal.ts';
import { advanceSession, type Moment } from './advance-session.ts';
import { startSession } from './start-session.ts';

const MINUTE = 60_000;
const moment = { nowMs: 0, browserLife: 'life', sight: sightOf('a.test') };
const phases = toPhases({ ...DEFAULT_POMODORO, cycles: 2 });
const declared = { intent: '', mode: 'pomodoro', timeZone: 'UTC', phases } as const;

function plan(isAuto: boolean) {
  return startSession('session', { ...declared, plannedMs: plannedFocusMs(phases), isAuto }, moment);
}

/** Looks at these minutes, with these sights. */
function live(
  first: ReturnType<typeof plan>,
  looks: readonly (readonly [minute: number, part?: Partial<Moment> | undefined])[],
) {
  return looks.reduce((before, [minute, part]) => {
    const next = advanceSession(before.session, { ...moment, nowMs: minute * MINUTE, ...part });
    return { session: next.session, events: [...before.events, ...next.events] };
  }, first);
}

function told(events: readonly SessionEvent[]): readonly string[] {
  return events.map(({ kind, occurredAtMs }) => `${occurredAtMs / MINUTE} ${kind}`);
}

test('a break is told at its own time, and the page again after it', () => {
  const looks = [[24.9], [25.1], [29.9], [30.1]] as const;
  const steady = live(plan(true), [[1], ...Array.from({ length: 23 }, (_, n) => [n + 2] as const), ...looks]);
  expect(told(steady.events)).toEqual([
    '0 session-started',
    '0 page-shown',
    '25 session-paused',
    '30 session-resumed',
    '30.1 page-shown',
  ]);
});

test('a browser that was closed through a break says from when on nothing is known', () => {
  const { events, session } = live(plan(true), [[40, { browserLife: 'second' }]]);
  expect(told(events).slice(2)).toEqual([
    '25 interrupted',
    '25 session-paused',
    '30 session-resumed',
    '40 page-shown',
  ]);
  expect(session.timer).toMatchObject({ state: 'running', endsAtMs: 55 * MINUTE });
  expect(toSegments(events, 41 * MINUTE).map(({ presence }) => presence)).toEqual([
    'unobserved',
    'unobserved',
    'active',
  ]);
});

test('a browser that was closed in a break does not count what came after it', () => {
  const untilBreak = live(plan(true), [[24.9], [26]]);
  const { events } = live({ ...untilBreak, events: [] }, [[40, { browserLife: 'second' }]]);
  expect(told(events)).toEqual(['30 session-resumed', '40 interrupted', '40 page-shown']);
});

test('a closed browser finds the whole plan over, at its own end', () => {
  const { session, events } = live(plan(true), [[600, { browserLife: 'second' }]]);
  expect(told(events).slice(-2)).toEqual(['30 session-resumed', '55 session-ended']);
  expect(session).toMatchObject({ endedAtMs: 55 * MINUTE, reflect: 'due' });
});

const idleSince = (minute: number) =>
  ({ sight: { ...sightOf('a.test'), input: { kind: 'idle', sinceMs: minute * MINUTE } } }) as const;
const countdown = startSession(
  'session',
  { intent: '', mode: 'countdown', plannedMs: 25 * MINUTE, timeZone: 'UTC' },
  moment,
);
const minutely = (from: number, to: number, part?: Partial<Moment>) =>
  Array.from({ length: to - from + 1 }, (_, n) => [from + n, part] as const);

test('who is away when the time runs out is asked since when', () => {
  const looks = [...minutely(1, 10), ...minutely(11, 26, idleSince(10))];
  expect(awayIn(live(countdown, looks).session)).toEqual([10, 25]);
});

test('a locked screen is away as well, from when it was seen', () => {
  const locked = { sight: { ...sightOf('a.test'), input: { kind: 'locked' } } } as const;
  const looks = [...minutely(1, 10), ...minutely(11, 26, locked)];
  expect(awayIn(live(countdown, looks).session)).toEqual([11, 25]);
});

test.each<[string, Parameters<typeof live>[1]]>([
  ['somebody is there', minutely(1, 26)],
  ['somebody came back', [...minutely(1, 20, idleSince(0)), ...minutely(21, 26)]],
  [
    'it was stopped',
    [...minutely(1, 10, idleSince(0)), [11, { ...idleSince(0), command: { kind: 'stop' } }]],
  ],
  ['the browser was gone', [[600, { ...idleSince(1), browserLife: 'second' }]]],
  [
    'a lecture is playing',
    minutely(2, 26, {
      sight: {
        shown: { kind: 'page', site: 'a.test', audible: true, hasNavigated: false },
        input: { kind: 'idle', sinceMs: 0 },
      },
    }),
  ],
])('nothing is asked when %s', (_name, looks) => {
  const { session } = live(countdown, looks);
  expect([session.timer.state, session.awayAtEnd]).toEqual(['idle', undefined]);
});

function awayIn({ awayAtEnd }: SessionRecord) {
  return awayAtEnd && [awayAtEnd.fromMs / MINUTE, awayAtEnd.toMs / MINUTE];
}
