import type { AiGrade } from './ai-grade.ts';
import type { SessionAnalysis } from './analysis.ts';
import type { ComputedGrade, Interval } from './grade.ts';
import { gradeAgain } from './grade-session.ts';
import { toMeasures } from './measure/to-measures.ts';

/**
 * A stored analysis under another rubric: measured again from its segments and graded anew; a model's adjustment moves
 * the new grade as it moved the old one. What the person logged and said of labels is not touched; the sentences are
 * somebody else's. The cues of plans are known from the stream alone, so they stay. Throws RangeError for no rubric.
 */
export function regradeAnalysis(analysis: SessionAnalysis, rubric: number): SessionAnalysis {
  const { planCues } = analysis.measures;
  const measures = { ...toMeasures(analysis.segments), planCues };
  const computed = gradeAgain(analysis.computed, measures, rubric);
  return { ...analysis, measures, computed, ai: analysis.ai && moveAiGrade(analysis.ai, computed) };
}

function moveAiGrade(ai: AiGrade, computed: ComputedGrade): AiGrade {
  if (ai.kind === 'silent') return ai;
  if (computed.kind === 'withheld') return { kind: 'silent', reason: 'withheld' };
  return {
    ...ai,
    quality: movedBy(computed.quality, ai.adjustment.quality),
    distraction: movedBy(computed.distraction, ai.adjustment.distraction),
  };
}

function movedBy({ low, high }: Interval, points: number): Interval {
  const within = (grade: number) => Math.min(100, Math.max(0, grade));
  return { low: within(low + points), high: within(high + points) };
}
