/** Raised whenever a weight or a formula of the computed grade changes; stored with every grade. */
export const RUBRIC = 1;

/**
 * What is known of a number while some pages are unknown: every one of them off gives one end, every one on the other;
 * `low` is always the smaller number. A point when nothing is unknown.
 */
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
