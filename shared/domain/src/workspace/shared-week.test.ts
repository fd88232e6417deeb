import { expect, test } from 'vitest';
import type { WeekSession } from '../report.ts';
import { type SharedBasis, toSharedWeek } from './shared-week.ts';
import { SHARING_LEVELS, type SharingLevel } from './sharing.ts';

const MINUTE = 60_000;
const SECRETS = ['chapter', 'bank', '/inbox', 'Statement', 'slip', '09:00'];

const graded: WeekSession = {
  sessionId: 'a',
  date: '2026-11-20',
  startedAtMs: 1_000,
  endedAtMs: 2_000,
  timeZone: 'UTC',
  intent: 'draft chapter 2',
  declaredMs: 60 * MINUTE,
  heldMs: 50 * MINUTE,
  onTaskMs: { low: 0, high: 0 },
  grade: { kind: 'graded', rubric: 2, quality: { low: 60, high: 64 }, distraction: { low: 5, high: 9 } },
  ownQuality: 70,
};
const sealed: WeekSession = { ...graded, sessionId: 'b', startedAtMs: 1_500, grade: { kind: 'sealed' } };

function basis(level: SharingLevel, part: Partial<SharedBasis> = {}): SharedBasis {
  return {
    report: { week: '2026-W47', sessions: [graded, sealed], sites: [], details: undefined },
    isFrozen: true,
    sharing: { level, fromMs: 0, untilMs: 10_000 },
    plannedMs: new Map([['a', 55 * MINUTE]]),
    withheld: new Set(),
    ...part,
  };
}

const solutions = [
  {
    solutionId: 's',
    plan: { cue: 'the bank opens bank.test/inbox', action: 'close Bank', trigger: undefined },
    state: 'armed',
    usedThisWeek: 2,
    effect: { kind: 'not-enough', have: 2, need: 12 },
  },
] as const;
const site = { site: 'bank.test', heldMs: 1, label: 'off' } as const;

test('nothing is what is shared until somebody says otherwise', () => {
  expect(toSharedWeek(basis('nothing'))).toBeUndefined();
});

test('times are of the day, with what was planned and held, and no grade', () => {
  expect(toSharedWeek(basis('time'))?.sessions).toEqual([
    { date: '2026-11-20', plannedMs: 55 * MINUTE, heldMs: 50 * MINUTE },
    { date: '2026-11-20', heldMs: 50 * MINUTE },
  ]);
});

test('grades stand beside the times, and what is sealed stays sealed', () => {
  const [first, second] = toSharedWeek(basis('grades'))?.sessions ?? [];
  expect(first?.grades).toEqual({
    own: 70,
    quality: { low: 60, high: 64 },
    distraction: { low: 5, high: 9 },
  });
  expect(second?.grades).not.toHaveProperty('quality');
});

test('solutions come with their effect and without any site', () => {
  const details = { solutions, sites: [] } as unknown as SharedBasis['report']['details'];
  const report = { ...basis('solutions').report, sites: [site], details };
  expect(toSharedWeek(basis('grades', { report }))).not.toHaveProperty('solutions');
  expect(toSharedWeek(basis('solutions', { report }))?.solutions).toEqual([
    {
      cue: 'the … opens …',
      action: 'close …',
      state: 'armed',
      usedThisWeek: 2,
      effect: { kind: 'not-enough', have: 2, need: 12 },
    },
  ]);
});

test('no level tells an intent, a page, a title, an hour or an id', () => {
  for (const level of SHARING_LEVELS) {
    const told = JSON.stringify(toSharedWeek(basis(level)) ?? '');
    for (const secret of [...SECRETS, 'sessionId', 'startedAtMs', 'timeZone'])
      expect(told).not.toContain(secret);
  }
});

test('what began before the choice, after its end, or is kept out, is not shared', () => {
  const sessionsOf = (part: Partial<SharedBasis>) =>
    toSharedWeek(basis('time', part))?.sessions.map(({ plannedMs }) => plannedMs ?? 'b');
  expect(sessionsOf({ sharing: { level: 'time', fromMs: 1_001, untilMs: 10_000 } })).toEqual(['b']);
  expect(sessionsOf({ sharing: { level: 'time', fromMs: 0, untilMs: 1_500 } })).toEqual([55 * MINUTE]);
  expect(sessionsOf({ withheld: new Set(['a']) })).toEqual(['b']);
  expect(sessionsOf({ withheld: new Set(['a', 'b']) })).toBeUndefined();
});
