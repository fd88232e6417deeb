import fc from 'fast-check';
import { expect, test } from 'vitest';
import { calendarOf } from '../calendar/calendar.ts';
import type { LabelledSegment } from '../label.ts';
import { labelledSessions } from '../testing/arbitraries.ts';
import { clock, stretches } from '../testing/index.ts';
import {
  details,
  HOUR,
  MINUTE,
  MORNING,
  session,
  toAnalysis,
  toldSession,
  WEEK,
} from '../testing/known-week.ts';
import { NO_PAST } from './to-details.ts';
import { toWeeklyReport } from './to-weekly-report.ts';

const SEALED = `
  34:00 start "draft" 60m
  34:00 docs.test
  34:40 video.test
  35:00 end
`;

test('doors, the longest stretch, switches and coverage of the week are those of its sessions', () => {
  const { doors, longestStretch, switches, coverage, sites } = details([MORNING]);
  expect(doors).toEqual({
    episodes: 1,
    top: [
      {
        after: 'page',
        site: 'docs.test',
        count: 1,
        lengthMs: 10 * MINUTE,
        to: [{ site: 'video.test', count: 1, lengthMs: 10 * MINUTE }],
      },
    ],
    edges: [{ after: 'page', site: 'docs.test', to: 'video.test', count: 1, lengthMs: 10 * MINUTE }],
    restCount: 0,
  });
  expect(longestStretch).toEqual({
    sessionId: 'morning',
    startMs: clock('09:00'),
    endMs: clock('09:30'),
    ms: 30 * MINUTE,
  });
  expect(switches).toEqual({ observedMs: HOUR, perHour: { page: 2, site: 2, label: 2 } });
  expect(coverage).toEqual({ lengthMs: HOUR, observedMs: HOUR, share: 1 });
  expect(sites).toEqual([
    { site: 'docs.test', heldMs: 50 * MINUTE, byLabel: { on: 50 * MINUTE, support: 0, off: 0, unknown: 0 } },
    { site: 'video.test', heldMs: 10 * MINUTE, byLabel: { on: 0, support: 0, off: 10 * MINUTE, unknown: 0 } },
  ]);
});

test('a sealed session tells the same whatever came of it', () => {
  const { summary } = session('sealed', SEALED);
  const told = Array.from({ length: 9 }, (_, i) => toldSession(i + 1));
  const reportOf = (segments: readonly LabelledSegment[]) =>
    toWeeklyReport({
      week: WEEK,
      calendar: calendarOf('UTC'),
      past: { ...NO_PAST, told },
      sessions: [MORNING, { summary, analysis: toAnalysis(segments) }],
    });
  const first = reportOf(stretches('20m on, 20m off, 10m support, 10m unobserved'));
  fc.assert(
    fc.property(labelledSessions(), (drawn) => {
      // what the browser itself shows while it runs: how long, and how much of it was held
      const analysis = toAnalysis(drawn);
      const measures = { ...analysis.measures, lengthMs: 60 * MINUTE, heldMs: 50 * MINUTE };
      const report = toWeeklyReport({
        week: WEEK,
        calendar: calendarOf('UTC'),
        past: { ...NO_PAST, told },
        sessions: [MORNING, { summary, analysis: { ...analysis, measures } }],
      });
      expect(report).toEqual(first);
    }),
  );
  expect(first.details?.sealed).toEqual({ sessions: 1, declaredMs: 60 * MINUTE });
});
