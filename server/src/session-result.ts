import type { SessionResult } from '@locked-in/contracts';
import type { SessionAnalysis, SessionSummary } from '@locked-in/domain';

/** The analysis stays closed until the person has graded or skipped: this order is what makes their own grade honest. */
export function toSessionResult(
  session: SessionSummary,
  analysis: SessionAnalysis | undefined,
): SessionResult {
  if (analysis === undefined) return { status: 'pending', session };
  if (session.log === undefined) return { status: 'sealed', session };
  return { status: 'ready', session, analysis };
}
