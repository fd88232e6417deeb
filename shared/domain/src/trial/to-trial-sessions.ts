import type { ComputedGrade } from '../grade.ts';
import type { PlanCue } from '../measure/measures.ts';
import type { IfThen } from '../plan.ts';
import type { TrialSession } from '../solution.ts';
import { middleOfInterval } from '../to-point.ts';

/** What a trial needs to know of one finished session. Only sessions whose grade the person may see belong here. */
export type TriedSession = {
  readonly sessionId: string;
  readonly startedAtMs: number;
  readonly computed: ComputedGrade;
  /** The plans it was declared with. */
  readonly armed?: readonly IfThen[] | undefined;
  /** Its cues (M14). */
  readonly planCues?: readonly PlanCue[] | undefined;
  /** The solution the person named in the log. */
  readonly loggedSolutionId?: string | undefined;
};

/** The sessions that a solution is judged by: every graded one, with it or without it, at the middle of its quality. */
export function toTrialSessions(
  solutionId: string,
  sessions: readonly TriedSession[],
): readonly TrialSession[] {
  return sessions.flatMap((session) => {
    const { sessionId, startedAtMs, computed } = session;
    if (computed.kind === 'withheld') return [];
    const used = isUsed(solutionId, session);
    return [{ sessionId, startedAtMs, used, quality: middleOfInterval(computed.quality) }];
  });
}

/**
 * A session used a solution when the person says so in the log, or when it was armed and its cue came; a plan without a
 * trigger has no cue that the browser could notice, so arming it is using it.
 */
export function isUsed(
  solutionId: string,
  {
    armed = [],
    planCues = [],
    loggedSolutionId,
  }: Omit<TriedSession, 'sessionId' | 'startedAtMs' | 'computed'>,
): boolean {
  if (loggedSolutionId === solutionId) return true;
  const plans = armed.filter((plan) => plan.solutionId === solutionId);
  const wasCued = planCues.some((cue) => cue.solutionId === solutionId);
  return plans.some(({ trigger }) => trigger === undefined || wasCued);
}
