import { type ComputedGrade, type Interval, RUBRIC, RUBRICS, type WithheldReason } from './grade.ts';
import { type GradeParts, toGradeParts } from './grade-parts.ts';
import type { Measures } from './measure/measures.ts';

const MINIMUM_LENGTH_MS = 5 * 60_000;
/** Below this share of observed time there is nothing to grade. */
export const MINIMUM_COVERAGE = 0.6;

/**
 * The computed grade, a visible weighted sum of bounded, monotone parts; withheld where too little is known.
 * Throws RangeError for a rubric that never was.
 */
export function gradeSession(measures: Measures, rubric: number = RUBRIC): ComputedGrade {
  if (!RUBRICS.includes(rubric)) throw new RangeError(`there is no rubric ${rubric}`);
  const reason = withheldFor(measures);
  if (reason) return { kind: 'withheld', rubric, reason };
  const parts = toGradeParts(measures, rubric);
  return { kind: 'graded', rubric, quality: toQuality(parts), distraction: toDistraction(parts) };
}

/** The grade of an analysis that is made anew from what it kept: events that were gone then are gone now. */
export function gradeAgain(
  before: ComputedGrade,
  measures: Measures,
  rubric: number = RUBRIC,
): ComputedGrade {
  const wereGone = before.kind === 'withheld' && before.reason === 'events-gone';
  return wereGone ? { ...before, rubric } : gradeSession(measures, rubric);
}

function withheldFor({ lengthMs, coverage }: Measures): WithheldReason | undefined {
  if (lengthMs < MINIMUM_LENGTH_MS) return 'too-short';
  return coverage < MINIMUM_COVERAGE ? 'low-coverage' : undefined;
}

/** 50·on-task share + 30·depth + 10·(1 − start latency ÷ length) + 10·coverage, at both ends. */
function toQuality({ onTaskShare, depth, promptness, coverage }: GradeParts): Interval {
  const at = (end: 'low' | 'high') =>
    50 * onTaskShare[end] + 30 * depth[end] + 10 * promptness[end] + 10 * coverage[end];
  return { low: at('low'), high: at('high') };
}

/** 70·off share + 30·off depth, at both ends. */
function toDistraction({ offShare, offDepth }: GradeParts): Interval {
  const at = (end: 'low' | 'high') => 70 * offShare[end] + 30 * offDepth[end];
  return { low: at('low'), high: at('high') };
}
