import type { JudgedSession } from '../across/calibration.ts';
import type { FocusSpell } from '../across/half-life.ts';
import { sealedGradeOf } from '../add-to-log.ts';
import type { ComputedGrade } from '../grade.ts';
import type { Measures } from '../measure/measures.ts';
import type { TriedSession } from '../trial/to-trial-sessions.ts';
import { type FinishedSession, isSealed } from './week-session.ts';

/** What is compared across weeks of one session that the person has graded or skipped. */
export type ToldSession = TriedSession & {
  readonly plannedMs?: number | undefined;
  readonly goalId?: string | undefined;
  /** Given before the computed one could be seen. */
  readonly own?: number | undefined;
  readonly forecast?: number | undefined;
  readonly computed: ComputedGrade;
  readonly measures: Pick<Measures, 'lengthMs' | 'onsetMs' | 'coverage'>;
};

/** Nothing of a sealed one. */
export function toTold(session: FinishedSession): readonly ToldSession[] {
  if (isSealed(session)) return [];
  const { summary, analysis } = session;
  const { lengthMs, onsetMs, coverage, planCues } = analysis.measures;
  return [
    {
      sessionId: summary.sessionId,
      startedAtMs: summary.startedAtMs,
      plannedMs: summary.plannedMs,
      goalId: summary.goalId,
      own: sealedGradeOf(summary.log).quality,
      forecast: summary.forecast?.quality,
      computed: analysis.computed,
      measures: { lengthMs, onsetMs, coverage },
      armed: summary.armed,
      planCues,
      loggedSolutionId: summary.log?.solutionId,
    },
  ];
}

export function toSpell({ startedAtMs, plannedMs, goalId, measures }: ToldSession): FocusSpell {
  return { startedAtMs, plannedMs, goalId, measures };
}

/** Nothing where the grade is withheld. */
export function toJudged({
  sessionId,
  startedAtMs,
  computed,
  own,
  forecast,
}: ToldSession): readonly JudgedSession[] {
  if (computed.kind === 'withheld') return [];
  return [{ sessionId, startedAtMs, computed: computed.quality, own, forecast }];
}
