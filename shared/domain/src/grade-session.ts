import { type ComputedGrade, type Interval, RUBRIC, type WithheldReason } from './grade.ts';
import type { Measures } from './measure/measures.ts';

const MINIMUM_LENGTH_MS = 5 * 60_000;
const MINIMUM_COVERAGE = 0.6;

/** The computed grade, a visible weighted sum of bounded, monotone parts; withheld where too little is known. */
export function gradeSession(measures: Measures): ComputedGrade {
  const reason = withheldFor(measures);
  if (reason) return { kind: 'withheld', rubric: RUBRIC, reason };
  return {
    kind: 'graded',
    rubric: RUBRIC,
    quality: toQuality(measures),
    distraction: toDistraction(measures),
  };
}

function withheldFor({ lengthMs, coverage }: Measures): WithheldReason | undefined {
  if (lengthMs < MINIMUM_LENGTH_MS) return 'too-short';
  return coverage < MINIMUM_COVERAGE ? 'low-coverage' : undefined;
}

/** 50·on-task share + 30·depth + 10·(1 − start latency ÷ length) + 10·coverage. */
function toQuality({ lengthMs, onTaskShare, depth, startLatencyMs, coverage }: Measures): Interval {
  const share = onTaskShare ?? ANYTHING;
  const late = startLatencyMs ?? { low: lengthMs, high: lengthMs };
  return {
    low: 50 * share.low + 30 * depth.low + 10 * (1 - late.high / lengthMs) + 10 * coverage,
    high: 50 * share.high + 30 * depth.high + 10 * (1 - late.low / lengthMs) + 10 * coverage,
  };
}

/** 70·off share + 30·off depth. Held time is on-task or off, so the off share is what the on-task share leaves. */
function toDistraction({ onTaskShare, offDepth }: Measures): Interval {
  const share = onTaskShare ?? ANYTHING;
  return {
    low: 70 * (1 - share.high) + 30 * offDepth.low,
    high: 70 * (1 - share.low) + 30 * offDepth.high,
  };
}

/** The share of nothing held: nobody can say. */
const ANYTHING: Interval = { low: 0, high: 1 };
