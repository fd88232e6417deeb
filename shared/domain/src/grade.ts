/** Raised whenever a weight or a formula of the computed grade changes; stored with every grade. */
export const RUBRIC = 1;

/** 0–100, as an interval: `low` with every unknown page off, `high` with every unknown page on. */
export type Interval = { readonly low: number; readonly high: number };

export type WithheldReason = 'low-coverage' | 'too-short';

/** The computed grade, or why there is none. */
export type ComputedGrade =
  | {
      readonly kind: 'graded';
      readonly rubric: number;
      readonly quality: Interval;
      readonly distraction: Interval;
    }
  | { readonly kind: 'withheld'; readonly rubric: number; readonly reason: WithheldReason };
