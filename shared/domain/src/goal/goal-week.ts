import type { Interval } from '../grade.ts';
import type { GoalTarget, ServingSession } from './goal.ts';

/** What one week's sessions did for a goal. Times in milliseconds. */
export type GoalWeek = {
  readonly sessions: number;
  /** Of them, those that wait for the person's own grade. */
  readonly sealed: number;
  readonly heldMs: number;
  readonly onTaskMs: Interval;
  /** How often the log said 0, 1, 2, 3 of progress. */
  readonly progress: readonly [number, number, number, number];
};

/** What of a target is done, in its own unit (minutes or sessions), and as a share of it. */
export type TargetReach = {
  readonly done: Interval;
  readonly share: Interval;
  /** `perhaps`: whether it is reached hangs on pages nobody has labelled, or on sessions nobody has graded. */
  readonly standing: 'reached' | 'perhaps' | 'open';
};

const MINUTE_MS = 60_000;

/** Sums over the sessions of one week that serve one goal, in any order. */
export function toGoalWeek(serving: readonly ServingSession[]): GoalWeek {
  const sum = (read: (session: ServingSession) => number) =>
    serving.reduce((total, session) => total + read(session), 0);
  const said = (step: number) => serving.filter(({ progress }) => progress === step).length;
  return {
    sessions: serving.length,
    sealed: serving.filter(({ isSealed }) => isSealed).length,
    heldMs: sum(({ heldMs }) => heldMs),
    onTaskMs: { low: sum(({ onTaskMs }) => onTaskMs.low), high: sum(({ onTaskMs }) => onTaskMs.high) },
    progress: [said(0), said(1), said(2), said(3)],
  };
}

export function toTargetReach({ kind, amount }: GoalTarget, week: GoalWeek): TargetReach {
  const done = doneOf(kind, week);
  const share = { low: done.low / amount, high: done.high / amount };
  return { done, share, standing: standingOf(share) };
}

function doneOf(kind: GoalTarget['kind'], { sessions, heldMs, onTaskMs }: GoalWeek): Interval {
  if (kind === 'sessions') return { low: sessions, high: sessions };
  if (kind === 'held') return { low: heldMs / MINUTE_MS, high: heldMs / MINUTE_MS };
  return { low: onTaskMs.low / MINUTE_MS, high: onTaskMs.high / MINUTE_MS };
}

function standingOf({ low, high }: Interval): TargetReach['standing'] {
  if (low >= 1) return 'reached';
  return high >= 1 ? 'perhaps' : 'open';
}
