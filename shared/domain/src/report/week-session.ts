import { sealedGradeOf } from '../add-to-log.ts';
import type { SessionAnalysis, SessionSummary } from '../analysis.ts';
import type { Calendar } from '../calendar/calendar.ts';
import { dayOf } from '../calendar/day.ts';
import type { LabelledSegment } from '../label.ts';
import type { WeekSession } from '../report.ts';
import { FACTS_VERSION, type SessionFacts, toSessionFacts } from './session-facts.ts';

/** What a week is computed from: `facts` kept from the analysis, or its segments where there are none of this version. */
export type WeekAnalysis = Pick<SessionAnalysis, 'measures' | 'computed'> & {
  readonly facts?: SessionFacts | undefined;
  readonly segments?: readonly LabelledSegment[] | undefined;
};

/** One session of a week as it is known; without `analysis` while that is still to come. */
export type KnownSession = {
  readonly summary: SessionSummary;
  readonly analysis?: WeekAnalysis | undefined;
};

/** A session that ended and was analysed: what a report can tell about. */
export type FinishedSession = {
  readonly summary: SessionSummary & { readonly endedAtMs: number };
  readonly analysis: Pick<SessionAnalysis, 'measures' | 'computed'> & { readonly facts: SessionFacts };
};

export function toFinished({ summary, analysis }: KnownSession): readonly FinishedSession[] {
  const { endedAtMs } = summary;
  if (!analysis || endedAtMs === undefined) return [];
  const { measures, computed, segments = [] } = analysis;
  const isKept = analysis.facts?.version === FACTS_VERSION;
  const facts = isKept && analysis.facts ? analysis.facts : toSessionFacts(segments);
  return [{ summary: { ...summary, endedAtMs }, analysis: { measures, computed, facts } }];
}

/** Until the person has graded or skipped, nothing computed may be told. */
export function isSealed({ summary }: FinishedSession): boolean {
  return summary.log === undefined;
}

/**
 * One session as the week lists it, on the day it started. Sealed, it tells what the browser showed while it ran: its
 * length and how much of it was held; its on-task time may be anything from nothing to all of that.
 */
export function toWeekSession(session: FinishedSession, calendar: Calendar): WeekSession {
  const { summary, analysis } = session;
  const { lengthMs, heldMs, onTaskMs } = analysis.measures;
  const own = sealedGradeOf(summary.log);
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
    ownQuality: own.quality,
    ownDistraction: own.distraction,
    forecastQuality: summary.forecast?.quality,
  };
}
