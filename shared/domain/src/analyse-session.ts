import type { SessionAnalysis } from './analysis.ts';
import type { SessionEvent } from './event.ts';
import { intentOf } from './fold-session.ts';
import { gradeSession } from './grade-session.ts';
import type { LabelRule, PageVerdict } from './label.ts';
import { labelSegments } from './label-segments.ts';
import { toMarks } from './marks.ts';
import { cuesIn } from './measure/plan-cues.ts';
import { toMeasures } from './measure/to-measures.ts';
import { toSegments } from './to-segments.ts';

export type AnalysisBasis = {
  readonly sessionId: string;
  /** In seq order. */
  readonly events: readonly SessionEvent[];
  readonly rules: readonly LabelRule[];
  /** What a model said of the pages, for this session's intent. */
  readonly verdicts?: readonly PageVerdict[] | undefined;
};

/** events → segments → labels → measures → grade. The sentences are somebody else's. */
export function analyseSession({
  sessionId,
  events,
  rules,
  verdicts,
}: AnalysisBasis): Omit<SessionAnalysis, 'sentences'> {
  const intent = intentOf(events);
  const segments = labelSegments(toSegments(events), { intent, rules, verdicts });
  const measures = toMeasures(segments, cuesIn(events));
  return { sessionId, segments, measures, computed: gradeSession(measures), marks: toMarks(events) };
}
