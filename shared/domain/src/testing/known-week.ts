import { analyseSession } from '../analyse-session.ts';
import { calendarOf } from '../calendar/calendar.ts';
import { foldSession } from '../fold-session.ts';
import { gradeSession } from '../grade-session.ts';
import type { LabelledSegment } from '../label.ts';
import { toMeasures } from '../measure/to-measures.ts';
import type { ReportDetails } from '../report/details.ts';
import { NO_PAST } from '../report/to-details.ts';
import { toWeeklyReport } from '../report/to-weekly-report.ts';
import type { ToldSession } from '../report/told-session.ts';
import type { KnownSession } from '../report/week-session.ts';
import { clock, timeline } from './index.ts';

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const WEEK = '2026-W47';
const RULES = [
  { site: 'docs.test', label: 'on' },
  { site: 'video.test', label: 'off' },
] as const;

export function session(sessionId: string, text: string): KnownSession {
  const events = timeline(text);
  const summary = foldSession(sessionId, events, true);
  if (!summary) throw new Error('not a session');
  return { summary, analysis: analyseSession({ sessionId, events, rules: RULES }) };
}

export function details(
  sessions: readonly KnownSession[],
  { past = NO_PAST, timeZone = 'UTC', week = WEEK } = {},
): ReportDetails {
  const report = toWeeklyReport({ week, calendar: calendarOf(timeZone), sessions, past });
  if (!report.details) throw new Error('there must be details');
  return report.details;
}

export const MORNING = session(
  'morning',
  `
  09:00 start "draft" 60m forecast 70
  09:00 docs.test
  09:30 video.test
  09:40 docs.test
  10:00 end
  10:01 log 80 20
`,
);

export function toldSession(weeksAgo: number): ToldSession {
  return {
    sessionId: `told ${weeksAgo}`,
    startedAtMs: clock('09:00') - weeksAgo * 7 * 24 * HOUR,
    own: 75,
    computed: {
      kind: 'graded',
      rubric: 2,
      quality: { low: 60, high: 70 },
      distraction: { low: 10, high: 12 },
    },
    measures: { lengthMs: HOUR, coverage: 1 },
  };
}

export function known(sessionId: string, segments: readonly LabelledSegment[]): KnownSession {
  const startedAtMs = segments[0]?.startMs ?? 0;
  const endedAtMs = segments.at(-1)?.endMs ?? 0;
  return {
    summary: {
      sessionId,
      intent: 'draft',
      mode: 'open',
      timeZone: 'UTC',
      startedAtMs,
      endedAtMs,
      log: {},
      isComplete: true,
    },
    analysis: toAnalysis(segments),
  };
}

export function toAnalysis(segments: readonly LabelledSegment[]) {
  const measures = toMeasures(segments);
  return { segments, measures, computed: gradeSession(measures) };
}
