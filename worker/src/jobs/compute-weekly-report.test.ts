import {
  analyseSession,
  calendarOf,
  foldSession,
  gradeSession,
  type SessionEvent,
  weekOf,
} from '@locked-in/domain';
import { timeline } from '@locked-in/domain/testing';
import { expect, test } from 'vitest';
import { toBuiltInSentences } from '../ai/built-in-sentences.ts';
import { computeWeeklyReport } from './compute-weekly-report.ts';

const SESSION = timeline(`
  09:00 start "draft chapter 2" 60m
  09:00 docs.test/chapter "Chapter 2"
  09:50 video.test/watch "Otters"
  10:00 end
`);
const LOG = timeline('10:01 log 70 10');

test('a week is its sessions, its sums and three sentences', () => {
  const report = compute([...SESSION, ...LOG]);
  expect(report.totals).toMatchObject({ sessions: 1, declaredMs: 60 * 60_000, heldMs: 60 * 60_000 });
  expect(report.sessions[0]).toMatchObject({ intent: 'draft chapter 2', ownQuality: 70 });
  expect(report.sentences.map(({ slot }) => slot)).toEqual(['evidence', 'cause', 'if-then']);
  expect(report.sentences[0]?.text).toContain('1 h 00 min');
});

test('a session nobody has graded yet stays sealed, in the sentences too', () => {
  const report = compute(SESSION);
  expect(report.sessions[0]?.grade).toEqual({ kind: 'sealed' });
  expect(report.sentences[0]?.text).toBe('The results of 1 session in this week wait for your own grade.');
});

test('a session that is still to be analysed is not in the report', () => {
  const summary = foldSession('a', [...SESSION, ...LOG], true);
  if (!summary) throw new Error('there must be a session');
  const report = computeWeeklyReport({
    week: weekOf(summary.startedAtMs, calendarOf('UTC')),
    calendar: calendarOf('UTC'),
    sessions: [{ summary }],
  });
  expect(report.sessions).toEqual([]);
});

function compute(events: readonly SessionEvent[]) {
  const summary = foldSession('a', events, true);
  if (!summary) throw new Error('there must be a session');
  const analysis = analyseSession({ sessionId: 'a', events, rules: [] });
  const sentences = toBuiltInSentences(analysis.measures, gradeSession(analysis.measures));
  const sessions = [{ summary, analysis: { ...analysis, sentences } }];
  return computeWeeklyReport({
    week: weekOf(summary.startedAtMs, calendarOf('UTC')),
    calendar: calendarOf('UTC'),
    sessions,
  });
}
