import { expect, test } from 'vitest';
import { analyseSession } from '../analyse-session.ts';
import { calendarOf } from '../calendar/calendar.ts';
import { foldSession } from '../fold-session.ts';
import type { LabelRule } from '../label.ts';
import { clock, timeline } from '../testing/index.ts';
import { toWeeklyReport, type WeekBasis } from './to-weekly-report.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const RULES: readonly LabelRule[] = [
  { site: 'docs.test', label: 'on' },
  { site: 'video.test', label: 'off' },
];

const morning = session(
  'morning',
  `
  09:00 start "draft" 60m forecast 70
  09:00 docs.test
  09:30 video.test
  09:40 left
  10:00 end
  10:01 log 80 20
`,
);

const unlogged = session(
  'unlogged',
  `
  35:00 start "draft" 30m
  35:00 docs.test
  35:20 video.test
  35:30 end
`,
);

function session(sessionId: string, text: string): WeekBasis['sessions'][number] {
  const events = timeline(text);
  const summary = foldSession(sessionId, events, true);
  if (!summary) throw new Error('not a session');
  return { summary, analysis: analyseSession({ sessionId, events, rules: RULES }) };
}

function report(sessions: WeekBasis['sessions'], timeZone = 'UTC') {
  return toWeeklyReport({ week: '2026-W47', calendar: calendarOf(timeZone), sessions });
}

test('a week without sessions is seven empty days', () => {
  const empty = { sessions: 0, declaredMs: 0, heldMs: 0, onTaskMs: { low: 0, high: 0 } };
  const { details, ...rest } = report([]);
  expect(rest).toEqual({
    week: '2026-W47',
    startsAtMs: clock('04:00'),
    endsAtMs: clock('04:00') + 7 * DAY,
    timeZone: 'UTC',
    calendar: calendarOf('UTC'),
    days: [16, 17, 18, 19, 20, 21, 22].map((day) => ({ date: `2026-11-${day}`, ...empty })),
    sessions: [],
    sites: [],
    totals: empty,
  });
  expect(details).toMatchObject({ strips: [], trend: [], heatMap: { cells: [] }, doors: { episodes: 0 } });
  expect(details?.halfLife.all).toEqual({ kind: 'not-enough', have: 0, need: 8 });
});

test('a logged session shows its grade, its times and what the person said', () => {
  // declared 60, held 30 on + 10 off = 40, unobserved 20: coverage 0.67
  expect(report([morning]).sessions).toEqual([
    {
      sessionId: 'morning',
      date: '2026-11-16',
      startedAtMs: clock('09:00'),
      endedAtMs: clock('10:00'),
      timeZone: 'UTC',
      intent: 'draft',
      declaredMs: 60 * MINUTE,
      heldMs: 40 * MINUTE,
      onTaskMs: { low: 30 * MINUTE, high: 30 * MINUTE },
      grade: morning.analysis?.computed,
      ownQuality: 80,
      ownDistraction: 20,
      forecastQuality: 70,
    },
  ]);
});

test('a session that is not logged keeps its grade and its on-task time to itself', () => {
  const [sealed] = report([unlogged]).sessions;
  expect(sealed?.grade).toEqual({ kind: 'sealed' });
  expect(sealed?.heldMs).toBe(30 * MINUTE);
  expect(sealed?.onTaskMs).toEqual({ low: 0, high: 30 * MINUTE });
  expect(JSON.stringify(report([unlogged]))).not.toContain('"off"');
});

test('who chose not to grade sees the computed grade', () => {
  const skipped = session(
    'skipped',
    `
    09:00 start "draft" 60m
    09:00 docs.test
    10:00 end
    10:01 log skipped
  `,
  );
  expect(report([skipped]).sessions[0]?.grade.kind).toBe('graded');
});

test('a grade that was given when all was open is no own grade of the week', () => {
  const late = session(
    'late',
    `
    09:00 start "draft" 60m
    09:00 docs.test
    10:00 end
    10:01 log skipped
    10:05 log 90 10
  `,
  );
  const { sessions } = report([late]);
  expect(sessions[0]?.grade.kind).toBe('graded');
  expect([sessions[0]?.ownQuality, sessions[0]?.ownDistraction]).toEqual([undefined, undefined]);
});

test('days and the week are the sums of their sessions', () => {
  const week = report([unlogged, morning]);
  expect(week.sessions.map(({ sessionId }) => sessionId)).toEqual(['morning', 'unlogged']);
  expect(week.days[0]).toEqual({
    date: '2026-11-16',
    sessions: 1,
    declaredMs: 60 * MINUTE,
    heldMs: 40 * MINUTE,
    onTaskMs: { low: 30 * MINUTE, high: 30 * MINUTE },
  });
  expect(week.days[1]).toMatchObject({ date: '2026-11-17', sessions: 1, declaredMs: 30 * MINUTE });
  expect(week.totals).toEqual({
    sessions: 2,
    declaredMs: 90 * MINUTE,
    heldMs: 70 * MINUTE,
    onTaskMs: { low: 30 * MINUTE, high: 60 * MINUTE },
  });
});

test('sites stand by held time; a sealed session does not tell where the time went', () => {
  expect(report([morning, unlogged]).sites).toEqual([
    { site: 'docs.test', heldMs: 30 * MINUTE, label: 'on' },
    { site: 'video.test', heldMs: 10 * MINUTE, label: 'off' },
  ]);
  expect(report([unlogged]).sites).toEqual([]);
});

test('a site is labelled by what it was for longest', () => {
  const mixed = session(
    'mixed',
    `
    09:00 start "thesis" open
    09:00 ref.test "Thesis"
    09:10 docs.test
    09:20 ref.test "News"
    09:40 end
    09:41 log
  `,
  );
  expect(report([mixed]).sites[0]).toEqual({ site: 'ref.test', heldMs: 30 * MINUTE, label: 'unknown' });
});

test('a session counts on the day it started, in the person’s zone and after their day start', () => {
  const late = session(
    'late',
    `
    26:30 start "draft" 60m zone Asia/Tokyo
    26:30 docs.test
    28:30 end
    28:31 log 50 50
  `,
  );
  expect(report([late]).sessions[0]).toMatchObject({ date: '2026-11-16', timeZone: 'Asia/Tokyo' });
  expect(report([late], 'Asia/Tokyo').sessions[0]?.date).toBe('2026-11-17');
});

test('sessions of other weeks, running ones and ones not analysed yet are left out', () => {
  const before = session(
    'before',
    `
    03:59 start "draft" 60m
    04:59 end
  `,
  );
  const { endedAtMs, ...open } = morning.summary;
  expect(report([before, { ...morning, summary: open }, { summary: morning.summary }]).sessions).toEqual([]);
  expect(
    toWeeklyReport({ week: '2026-W46', calendar: calendarOf('UTC'), sessions: [before] }).sessions,
  ).toHaveLength(1);
  expect(endedAtMs).toBe(clock('10:00'));
});

test('a report lists the fifty sites with most time', () => {
  const pages = Array.from({ length: 60 }, (_, i) => `09:${String(i).padStart(2, '0')} site${i}.test`);
  const restless = session('restless', ['09:00 start open', ...pages, '10:30 end', '10:31 log'].join('\n'));
  const { sites } = report([restless]);
  expect(sites).toHaveLength(50);
  expect(sites[0]).toMatchObject({ site: 'site59.test', heldMs: 31 * MINUTE });
});

test('a site that was only glimpsed in the whole week is not listed', () => {
  const glimpse = session(
    'glimpse',
    `
    09:00:00 start "draft" 10m
    09:00:00 docs.test
    09:05:00 tab.test
    09:05:04 docs.test
    09:10:00 end
    09:11:00 log
  `,
  );
  expect(report([glimpse]).sites.map(({ site }) => site)).toEqual(['docs.test']);
});
