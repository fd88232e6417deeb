import type { SessionAnalysis } from './analysis.ts';
import type { SessionEvent } from './event.ts';
import { gradeSession } from './grade-session.ts';
import type { LabelRule } from './label.ts';
import { labelSegments } from './label-segments.ts';
import { toMarks } from './marks.ts';
import { toMeasures } from './measure/to-measures.ts';
import { readStream } from './stream.ts';
import { toSegments } from './to-segments.ts';

export type AnalysisBasis = {
  readonly sessionId: string;
  /** In seq order. */
  readonly events: readonly SessionEvent[];
  readonly rules: readonly LabelRule[];
};

/** events → segments → labels → measures → grade. The sentences are somebody else's. */
export function analyseSession({
  sessionId,
  events,
  rules,
}: AnalysisBasis): Omit<SessionAnalysis, 'sentences'> {
  const intent = readStream(events)?.started.intent ?? '';
  const segments = labelSegments(toSegments(events), { intent, rules });
  const measures = toMeasures(segments);
  return { sessionId, segments, measures, computed: gradeSession(measures), marks: toMarks(events) };
}
