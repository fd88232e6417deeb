import type { SessionAnalysis } from './analysis.ts';
import { gradeAgain } from './grade-session.ts';
import { type LabelBasis, labelSegments } from './label-segments.ts';
import { toMeasures } from './measure/to-measures.ts';
import { forgetMarks, forgetSegments } from './privacy/forget-segments.ts';
import type { Forgotten } from './privacy/forgotten.ts';

/** Everything of an analysis but what somebody wrote. */
export type Relabelled = Omit<SessionAnalysis, 'sentences' | 'ai'>;

/**
 * A stored analysis whose events are past their retention, by the rules and verdicts of now: its segments labelled
 * anew, measured and graded. Cues and marks are known from the stream alone, so they stay.
 */
export function relabelAnalysis(analysis: SessionAnalysis, basis: LabelBasis): Relabelled {
  const { sessionId, marks } = analysis;
  const segments = labelSegments(analysis.segments, basis);
  const measures = { ...toMeasures(segments), planCues: analysis.measures.planCues };
  const computed = gradeAgain(analysis.computed, measures);
  return { sessionId, segments, measures, computed, ...(marks && { marks }) };
}

/** The same without what is forgotten in it. */
export function forgetInAnalysis(
  { marks, ...analysis }: SessionAnalysis,
  forgotten: Forgotten,
  basis: LabelBasis,
): Relabelled {
  const segments = labelSegments(forgetSegments(analysis.segments, forgotten), basis);
  const left = { ...analysis, segments, ...(marks && { marks: forgetMarks(marks, forgotten) }) };
  return relabelAnalysis(left, basis);
}
