import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { GoalTarget, ServingSession } from './goal.ts';
import { toGoalWeek, toTargetReach } from './goal-week.ts';
import { toServing } from './serving-session.ts';

const MINUTE = 60_000;
const RUNS = { numRuns: 3_000 };

type Told = {
  readonly held: number;
  readonly onTask: readonly [number, number];
  readonly progress?: 0 | 1 | 2 | 3;
};

function logged({ held, onTask: [low, high], progress }: Told): ServingSession {
  return {
    goalId: 'thesis',
    startedAtMs: 0,
    heldMs: held * MINUTE,
    onTaskMs: { low: low * MINUTE, high: high * MINUTE },
    isSealed: false,
    progress,
  };
}

function sealed(held: number): ServingSession {
  return { ...logged({ held, onTask: [0, held] }), isSealed: true };
}

const WEEK = toGoalWeek([
  logged({ held: 50, onTask: [40, 45], progress: 2 }),
  logged({ held: 25, onTask: [20, 20], progress: 2 }),
  logged({ held: 60, onTask: [30, 60], progress: 0 }),
  sealed(20),
]);

test('a week is the sum of what served the goal', () => {
  // held 50 + 25 + 60 + 20 = 155; on task low 40 + 20 + 30 + 0 = 90, high 45 + 20 + 60 + 20 = 145
  expect(WEEK).toEqual({
    sessions: 4,
    sealed: 1,
    heldMs: 155 * MINUTE,
    onTaskMs: { low: 90 * MINUTE, high: 145 * MINUTE },
    progress: [1, 0, 2, 0],
  });
});

test.each<[GoalTarget['kind'], number, readonly [number, number], readonly [number, number], string]>([
  // kind, target, done, share
  ['held', 310, [155, 155], [0.5, 0.5], 'open'],
  ['held', 155, [155, 155], [1, 1], 'reached'],
  ['on-task', 200, [90, 145], [0.45, 0.725], 'open'],
  ['on-task', 100, [90, 145], [0.9, 1.45], 'perhaps'],
  ['on-task', 90, [90, 145], [1, 145 / 90], 'reached'],
  ['sessions', 5, [4, 4], [0.8, 0.8], 'open'],
  ['sessions', 2, [4, 4], [2, 2], 'reached'],
])('a target of %s %i is done by %j, %j of it: %s', (kind, amount, done, share, standing) => {
  const [low, high] = share;
  const reach = toTargetReach({ kind, amount }, WEEK);
  expect(reach).toMatchObject({ done: { low: done[0], high: done[1] }, standing });
  expect(reach.share.low).toBeCloseTo(low, 12);
  expect(reach.share.high).toBeCloseTo(high, 12);
});

test('until it is logged, a session tells its held time and nothing of what it was spent on', () => {
  const measures = { heldMs: 30 * MINUTE, onTaskMs: { low: 25 * MINUTE, high: 25 * MINUTE } };
  const summary = { goalId: 'thesis', startedAtMs: 0 };
  const other = { ...measures, onTaskMs: { low: 0, high: 0 } };
  expect(toServing({ summary, measures })).toEqual(toServing({ summary, measures: other }));
  expect(toServing({ summary, measures })).toEqual([sealed(30)]);
  expect(toServing({ summary: { ...summary, log: { progress: 3 } }, measures })).toMatchObject([
    { onTaskMs: measures.onTaskMs, isSealed: false, progress: 3 },
  ]);
  expect(toServing({ summary: { startedAtMs: 0 }, measures })).toEqual([]);
});

const sessions = fc.array(
  fc
    .record({
      goalId: fc.constantFrom('thesis', 'tool', undefined),
      held: fc.nat(240),
      low: fc.nat(100),
      high: fc.nat(100),
      log: fc.option(fc.record({ progress: fc.option(fc.constantFrom(0, 1, 2, 3), { nil: undefined }) }), {
        nil: undefined,
      }),
    })
    .map(({ goalId, held, low, high, log }) => ({
      summary: { goalId, startedAtMs: 0, log },
      measures: {
        heldMs: held * MINUTE,
        onTaskMs: {
          low: (held * MINUTE * Math.min(low, high)) / 100,
          high: (held * MINUTE * Math.max(low, high)) / 100,
        },
      },
    })),
  { maxLength: 12 },
);
const targets = fc.record<GoalTarget>({
  kind: fc.constantFrom('held', 'on-task', 'sessions'),
  amount: fc.integer({ min: 1, max: 600 }),
});

test('order changes nothing; on-task time lies within held time, and goals within the week', () => {
  fc.assert(
    fc.property(sessions, (all) => {
      const serving = all.flatMap(toServing);
      const weekOf = (goalId: string) => toGoalWeek(serving.filter((one) => one.goalId === goalId));
      const whole = toGoalWeek(serving);
      expect(toGoalWeek(serving.toReversed()).heldMs).toBe(whole.heldMs);
      expect(whole.onTaskMs.low).toBeLessThanOrEqual(whole.onTaskMs.high);
      expect(whole.onTaskMs.high).toBeLessThanOrEqual(whole.heldMs);
      expect(weekOf('thesis').heldMs + weekOf('tool').heldMs).toBe(whole.heldMs);
      expect(whole.heldMs).toBeLessThanOrEqual(all.reduce((sum, { measures }) => sum + measures.heldMs, 0));
    }),
    RUNS,
  );
});

test('another session never takes a goal further from its target', () => {
  fc.assert(
    fc.property(sessions, sessions, targets, (some, more, target) => {
      const reach = (of: typeof some) => toTargetReach(target, toGoalWeek(of.flatMap(toServing)));
      const [before, after] = [reach(some), reach([...some, ...more])];
      expect(after.share.low).toBeGreaterThanOrEqual(before.share.low);
      expect(after.share.high).toBeGreaterThanOrEqual(before.share.high);
      if (before.standing === 'reached') expect(after.standing).toBe('reached');
    }),
    RUNS,
  );
});

test('logging a session only narrows what is known of its goal', () => {
  fc.assert(
    fc.property(sessions, targets, (all, target) => {
      const reach = (of: typeof all) => toTargetReach(target, toGoalWeek(of.flatMap(toServing)));
      const unlogged = all.map((one) => ({ ...one, summary: { ...one.summary, log: undefined } }));
      const [before, after] = [reach(unlogged), reach(all)];
      expect(after.share.low).toBeGreaterThanOrEqual(before.share.low);
      expect(after.share.high).toBeLessThanOrEqual(before.share.high + 1e-9);
    }),
    RUNS,
  );
});
