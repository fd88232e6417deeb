import {
  analyseSession,
  calendarOf,
  type SessionAnalysis,
  toWeeklyReport,
  type WeeklyReport,
} from '@locked-in/domain';
import { ended, eventsOf, sampleSession, shown, started } from './sample-session.ts';

/** The analysis of a short session; `text` tells one from another. */
export function sampleAnalysis(sessionId: string, text = 'first'): SessionAnalysis {
  const events = eventsOf([sampleSession().chunk(0, started(), shown('docs.test'), ended)]);
  const analysis = analyseSession({ sessionId, events, rules: [] });
  return { ...analysis, sentences: [{ slot: 'evidence', text, by: 'built-in' }] };
}

/** The report of a week without sessions; `text` tells one from another. */
export function sampleReport(week: string, text = 'first'): WeeklyReport {
  const report = toWeeklyReport({ week, calendar: calendarOf('UTC'), sessions: [] });
  return { ...report, sentences: [{ slot: 'evidence', text, by: 'built-in' }] };
}
