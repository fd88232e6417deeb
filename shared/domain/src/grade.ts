/** Raised whenever a weight or a formula of the computed grade changes; stored with every grade. */
export const RUBRIC = 2;

/** Every rubric that can still be computed. 1: unobserved time left out of the grade · 2: it widens the grade. */
export const RUBRICS: readonly number[] = [1, 2];

/**
 * What is known of a number while something is unknown: all of it off gives one end, all of it on the other;
 * `low` is always the smaller number. A point when nothing is unknown.
 */
export type Interval = { readonly low: number; readonly high: number };

/** `events-gone`: what was recorded had passed its retention before it was ever analysed. */
export type WithheldReason = 'low-coverage' | 'too-short' | 'events-gone';

/** The computed grade, or why there is none. */
export type ComputedGrade =
  | {
      readonly kind: 'graded';
      readonly rubric: number;
      readonly quality: Interval;
      readonly distraction: Interval;
    }
  | { readonly kind: 'withheld'; readonly rubric: number; readonly reason: WithheldReason };
