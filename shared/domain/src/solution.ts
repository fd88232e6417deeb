import type { IfThen } from './plan.ts';

/**
 * `idea`: an analysis proposed it, or the person wrote it down · `armed`: the next sessions try it · `resting`: tried
 * before, not now · `dropped`: the person does not want to hear of it again.
 */
export type SolutionState = 'idea' | 'armed' | 'resting' | 'dropped';

/** One thing to try, tracked as a personal trial. */
export type Solution = {
  readonly solutionId: string;
  readonly plan: Omit<IfThen, 'solutionId'>;
  readonly state: SolutionState;
  /** Whose words: an analysis' sentence (with its session), or the person's own. */
  readonly origin: 'analysis' | 'person';
  readonly sessionId?: string | undefined;
  readonly createdAtMs: number;
};

/** A session as a trial sees it: whether the solution was used, and the middle of its computed quality. */
export type TrialSession = {
  readonly sessionId: string;
  readonly startedAtMs: number;
  readonly used: boolean;
  readonly quality: number;
};

/**
 * What a solution did for one person: mean computed quality with it − without it, in points, with a 90 % interval and a
 * two-sided p-value; or how many of the graded sessions that are needed there are (6 with it and 6 without: "4 of 12").
 */
export type TrialEffect =
  | { readonly kind: 'not-enough'; readonly have: number; readonly need: number }
  | {
      readonly kind: 'estimated';
      readonly effect: number;
      readonly low: number;
      readonly high: number;
      readonly pValue: number;
      readonly withCount: number;
      readonly withoutCount: number;
    };
