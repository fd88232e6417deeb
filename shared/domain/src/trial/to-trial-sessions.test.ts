import { expect, test } from 'vitest';
import { isUsed, type TriedSession, toTrialSessions } from './to-trial-sessions.ts';

const GRADED = {
  kind: 'graded',
  rubric: 2,
  quality: { low: 60, high: 80 },
  distraction: { low: 0, high: 10 },
} as const;
const PLAN = { cue: 'when I open the news', action: 'close it', solutionId: 'a' } as const;
const AT_NEWS = { ...PLAN, trigger: { kind: 'site', site: 'news.test' } } as const;

test('a plan with a trigger was used when its cue came, one without when it was armed', () => {
  expect(isUsed('a', { armed: [AT_NEWS], planCues: [] })).toBe(false);
  expect(isUsed('a', { armed: [AT_NEWS], planCues: [{ solutionId: 'a', kept: false }] })).toBe(true);
  expect(isUsed('a', { armed: [AT_NEWS], planCues: [{ solutionId: 'b' }, {}] })).toBe(false);
  expect(isUsed('a', { armed: [PLAN] })).toBe(true);
  expect(isUsed('b', { armed: [PLAN] })).toBe(false);
});

test('a cue of a plan that this session did not arm is not its use', () => {
  expect(isUsed('a', { planCues: [{ solutionId: 'a' }] })).toBe(false);
});

test('what the person names in the log was used, armed or not', () => {
  expect(isUsed('a', { loggedSolutionId: 'a' })).toBe(true);
  expect(isUsed('a', { armed: [AT_NEWS], loggedSolutionId: 'b' })).toBe(false);
});

test('every graded session stands on one side, at the middle of its quality; others on none', () => {
  const sessions: readonly TriedSession[] = [
    { sessionId: 'x', startedAtMs: 1, computed: GRADED, armed: [PLAN] },
    { sessionId: 'y', startedAtMs: 2, computed: GRADED },
    { sessionId: 'z', startedAtMs: 3, computed: { kind: 'withheld', rubric: 2, reason: 'too-short' } },
  ];
  expect(toTrialSessions('a', sessions)).toEqual([
    { sessionId: 'x', startedAtMs: 1, used: true, quality: 70 },
    { sessionId: 'y', startedAtMs: 2, used: false, quality: 70 },
  ]);
});
