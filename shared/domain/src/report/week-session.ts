import type { SessionAnalysis, SessionSummary } from '../analysis.ts';
import type { Calendar } from '../calendar/calendar.ts';
import { dayOf } from '../calendar/day.ts';
import type { WeekSession } from '../report.ts';

/** A session that ended and was analysed: what a report can tell about. */
export type FinishedSession = {
  readonly summary: SessionSummary & { readonly endedAtMs: number };
  readonly analysis: Omit<SessionAnalysis, 'sentences'>;
};

/** Until the person has graded or skipped, nothing computed may be told. */
export function isSealed({ summary }: FinishedSession): boolean {
  return summary.log === undefined;
}

/**
 * One session as the week lists it, on the day it started. Sealed, its on-task time may be anything
 * from nothing to all that was held.
 */
export function toWeekSession(session: FinishedSession, calendar: Calendar): WeekSession {
  const { summary, analysis } = session;
  const { lengthMs, heldMs, onTaskMs } = analysis.measures;
  return {
    sessionId: summary.sessionId,
    date: dayOf(summary.startedAtMs, calendar),
    startedAtMs: summary.startedAtMs,
    endedAtMs: summary.endedAtMs,
    timeZone: summary.timeZone,
    intent: summary.intent,
    declaredMs: lengthMs,
    heldMs,
    onTaskMs: isSealed(session) ? { low: 0, high: heldMs } : onTaskMs,
    grade: isSealed(session) ? { kind: 'sealed' } : analysis.computed,
    ownQuality: summary.log?.quality,
    ownDistraction: summary.log?.distraction,
    forecastQuality: summary.forecast?.quality,
  };
}
