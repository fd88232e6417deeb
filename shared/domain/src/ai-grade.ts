import type { Interval } from './grade.ts';

/** A model may move a computed grade by this many points, up or down, on each number. */
export const MOST_ADJUSTED = 10;

/** Why a model was not heard. `off`: this instance or the person does not want one · `unfounded`: it cited nothing that exists. */
export type AiSilence =
  | 'off'
  | 'withheld'
  | 'refused'
  | 'truncated'
  | 'filtered'
  | 'empty'
  | 'invalid'
  | 'unfounded'
  | 'rate-limited'
  | 'unavailable'
  | 'unauthorized'
  | 'over-budget';

/** A model's word on the computed grade, bounded and with the segments it relies on; or why there is none, which is never 0. */
export type AiGrade =
  | {
      readonly kind: 'graded';
      /** Points added to the computed grade, −10 … 10; 0 where nothing was cited for it. */
      readonly adjustment: { readonly quality: number; readonly distraction: number };
      /** The computed grade after the adjustment, within 0 … 100. */
      readonly quality: Interval;
      readonly distraction: Interval;
      /** Indices of the segments it cites. */
      readonly segments: readonly number[];
      readonly model: string;
      /** `write-analysis@3` */
      readonly prompt: string;
    }
  | { readonly kind: 'silent'; readonly reason: AiSilence };
