import { type AiGrade, type ComputedGrade, type Interval, MOST_ADJUSTED } from '@locked-in/domain';
import type { WriteAnalysisAnswer } from './write-analysis.ts';

export type AiGradeBasis = {
  readonly computed: ComputedGrade;
  /** The segments that the model could see. */
  readonly shown: ReadonlySet<number>;
  readonly model: string;
  readonly prompt: string;
};

type Adjustment = { readonly adjustment: number; readonly segments: readonly number[] };

/**
 * The computed grade after a model's word on it: at most ten points either way, and only where it cites at least one
 * segment that it was shown. Nothing where there is no computed grade.
 */
export function toAiGrade(
  answer: Pick<WriteAnalysisAnswer, 'quality' | 'distraction'>,
  { computed, shown, model, prompt }: AiGradeBasis,
): AiGrade {
  if (computed.kind === 'withheld') return { kind: 'silent', reason: 'withheld' };
  const quality = grounded(answer.quality, shown);
  const distraction = grounded(answer.distraction, shown);
  const segments = [...new Set([...quality.segments, ...distraction.segments])].toSorted((a, b) => a - b);
  if (segments.length === 0) return { kind: 'silent', reason: 'unfounded' };
  return {
    kind: 'graded',
    adjustment: { quality: quality.adjustment, distraction: distraction.adjustment },
    quality: moved(computed.quality, quality.adjustment),
    distraction: moved(computed.distraction, distraction.adjustment),
    segments,
    model,
    prompt,
  };
}

function grounded({ adjustment, segments }: Adjustment, shown: ReadonlySet<number>): Adjustment {
  const real = segments.filter((index) => shown.has(index));
  if (real.length === 0) return { adjustment: 0, segments: [] };
  return { adjustment: Math.round(within(adjustment, -MOST_ADJUSTED, MOST_ADJUSTED)) + 0, segments: real }; // + 0: never −0
}

function moved({ low, high }: Interval, points: number): Interval {
  return { low: within(low + points, 0, 100), high: within(high + points, 0, 100) };
}

function within(value: number, lowest: number, highest: number): number {
  return Math.min(Math.max(value, lowest), highest);
}
