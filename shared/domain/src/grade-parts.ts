import type { Interval } from './grade.ts';
import type { Measures } from './measure/measures.ts';

/** The bounded parts a grade is summed from, each 0–1. `promptness` = 1 − start latency ÷ length. */
export type GradeParts = {
  readonly onTaskShare: Interval;
  readonly depth: Interval;
  readonly promptness: Interval;
  readonly coverage: Interval;
  readonly offShare: Interval;
  readonly offDepth: Interval;
};

/**
 * The parts as a rubric takes them. Rubric 1: unknown pages off … on, unobserved time left out. Rubric 2: unknown pages
 * and unobserved time off … on, so that what is missing widens and never moves; coverage from what it is to 1.
 */
export function toGradeParts(measures: Measures, rubric: number): GradeParts {
  const share = rubric === 1 ? measures.onTaskShare : shareWithUnseen(measures);
  const onTaskShare = share ?? ANYTHING;
  return {
    ...(rubric === 1 ? ownParts(measures) : partsWithUnseen(measures)),
    onTaskShare,
    offShare: { low: 1 - onTaskShare.high, high: 1 - onTaskShare.low },
  };
}

/** The share of nothing held: nobody can say. */
const ANYTHING: Interval = { low: 0, high: 1 };

type OtherParts = Omit<GradeParts, 'onTaskShare' | 'offShare'>;

function ownParts({ depth, offDepth, startLatencyMs, coverage, lengthMs }: Measures): OtherParts {
  const latency = startLatencyMs ?? { low: lengthMs, high: lengthMs };
  return {
    depth,
    offDepth,
    promptness: { low: 1 - latency.high / lengthMs, high: 1 - latency.low / lengthMs },
    coverage: { low: coverage, high: coverage },
  };
}

function partsWithUnseen(measures: Measures): OtherParts {
  const own = ownParts(measures);
  const { depthHigh, offDepthHigh, startLatencyLowMs = measures.lengthMs } = farEnds(measures);
  return {
    depth: { low: own.depth.low, high: depthHigh },
    offDepth: { low: own.offDepth.low, high: offDepthHigh },
    promptness: { low: own.promptness.low, high: 1 - startLatencyLowMs / measures.lengthMs },
    coverage: { low: measures.coverage, high: 1 },
  };
}

/** Measures made before rubric 2 do not say how far unobserved time reaches: then it may reach all the way. */
function farEnds({ unseen, unobservedMs, depth, offDepth, startLatencyMs }: Measures) {
  if (unseen) return unseen;
  if (unobservedMs > 0) return { depthHigh: 1, offDepthHigh: 1, startLatencyLowMs: 0 };
  return { depthHigh: depth.high, offDepthHigh: offDepth.high, startLatencyLowMs: startLatencyMs?.low };
}

/** (on + support) ÷ (length − away): all that is unknown or unobserved off … on. */
function shareWithUnseen({ heldMs, unobservedMs, onTaskMs }: Measures): Interval | undefined {
  const wholeMs = heldMs + unobservedMs;
  if (wholeMs === 0) return undefined;
  return { low: onTaskMs.low / wholeMs, high: (onTaskMs.high + unobservedMs) / wholeMs };
}
