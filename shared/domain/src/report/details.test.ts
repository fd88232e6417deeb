import fc from 'fast-check';
import { expect, test } from 'vitest';
import { analyseSession } from '../analyse-session.ts';
import { calendarOf } from '../calendar/calendar.ts';
import { foldSession } from '../fold-session.ts';
import { gradeSession } from '../grade-session.ts';
import type { LabelledSegment } from '../label.ts';
import { toMeasures } from '../measure/to-measures.ts';
import { labelledSessions } from '../testing/arbitraries.ts';
import { clock, stretches, timeline } from '../testing/index.ts';
import type { ReportDetails } from './details.ts';
import { toSessionFacts } from './session-facts.ts';
import { NO_PAST, type WeekPast } from './to-details.ts';
import { toWeeklyReport } from './to-weekly-report.ts';
import type { ToldSession } from './told-session.ts';
import type { KnownSession } from './week-session.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const WEEK = '2026-W47';
const RULES = [
  { site: 'docs.test', label: 'on' },
  { site: 'video.test', label: 'off' },
] as const;

function session(sessionId: string, text: string): KnownSession {
  const events = timeline(text);
  const summary = foldSession(sessionId, events, true);
  if (!summary) throw new Error('not a session');
  return { summary, analysis: analyseSession({ sessionId, events, rules: RULES }) };
}

function details(
  sessions: readonly KnownSession[],
  { past = NO_PAST, timeZone = 'UTC', week = WEEK } = {},
): ReportDetails {
  const report = toWeeklyReport({ week, calendar: calendarOf(timeZone), sessions, past });
  if (!report.details) throw new Error('there must be details');
  return report.details;
}

const MORNING = session(
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
const SEALED = `
  34:00 start "draft" 60m
  34:00 docs.test
  34:40 video.test
  35:00 end
`;

test('hours of the heat map are those of the person’s wall, by the person’s day', () => {
  const late = session(
    'late',
    `
    25:30 start "draft" 60m
    25:30 docs.test
    26:30 end
    26:31 log
  `,
  );
  // 01:30 to 02:30 on Tuesday is still Monday, in the last hours of its day
  const { heatMap } = details([MORNING, late]);
  expect(heatMap).toMatchObject({ firstHour: 4, beyondMs: 0 });
  expect(heatMap.cells.map(({ day, hour, heldMs, onTaskMs }) => [day, hour, heldMs, onTaskMs.low])).toEqual([
    [0, 9, 60 * MINUTE, 50 * MINUTE],
    [0, 1, 30 * MINUTE, 30 * MINUTE],
    [0, 2, 30 * MINUTE, 30 * MINUTE],
  ]);
  const tokyo = details([MORNING], { timeZone: 'Asia/Kathmandu' }).heatMap.cells;
  expect(tokyo.map(({ hour, heldMs }) => [hour, heldMs])).toEqual([
    [14, 15 * MINUTE],
    [15, 45 * MINUTE],
  ]);
});

test('the hour that comes twice when clocks go back holds both, the one that is skipped none', () => {
  const night = (from: string, to: string) =>
    heatOfNight(Date.parse(from), Date.parse(to)).map(({ day, hour, heldMs }) => [day, hour, heldMs / HOUR]);
  expect(night('2026-10-25T01:00+02:00', '2026-10-25T03:30+01:00')).toEqual([
    [5, 1, 1],
    [5, 2, 2],
    [5, 3, 0.5],
  ]);
  expect(night('2026-03-29T01:00+01:00', '2026-03-29T04:00+02:00')).toEqual([
    [5, 1, 1],
    [5, 3, 1],
  ]);
});

function heatOfNight(fromMs: number, toMs: number) {
  const segments: readonly LabelledSegment[] = [
    {
      startMs: fromMs,
      endMs: toMs,
      presence: 'active',
      page: { site: 'docs.test' },
      label: 'on',
      by: 'person',
    },
  ];
  const week = fromMs > Date.parse('2026-06-01') ? '2026-W43' : '2026-W13';
  return details([known('night', segments)], { timeZone: 'Europe/Berlin', week }).heatMap.cells;
}

test('what a session holds beyond the week’s end is in no hour of the week', () => {
  const edge = session(
    'edge',
    `
    03:30 start "draft" 60m
    03:30 docs.test
    04:30 end
    04:31 log
  `,
  );
  const { heatMap } = details([edge], { week: '2026-W46' });
  expect(heatMap.beyondMs).toBe(30 * MINUTE);
  expect(heatMap.cells).toMatchObject([{ day: 6, hour: 3, heldMs: 30 * MINUTE }]);
});

test('a strip runs from the session’s start to its end, pauses and all', () => {
  const facts = toSessionFacts(stretches('10m on, 2m away, 5m pause, 3m private, 1m unobserved, 4m off'));
  expect(facts.strip).toEqual({
    resolutionMs: 0,
    runs: [
      { kind: 'on', ms: 10 * MINUTE },
      { kind: 'away', ms: 2 * MINUTE },
      { kind: 'pause', ms: 5 * MINUTE },
      { kind: 'unknown', ms: 3 * MINUTE },
      { kind: 'unobserved', ms: MINUTE },
      { kind: 'off', ms: 4 * MINUTE },
    ],
  });
});

test('a strip of a restless session stays small and as long as the session', () => {
  const restless = stretches(
    Array.from({ length: 900 }, (_, i) =>
      i % 3 === 0 ? '9s on' : i % 3 === 1 ? '4s off' : '2s away',
    ).join(),
  );
  const { runs, resolutionMs } = toSessionFacts(restless).strip;
  expect(runs.length).toBeLessThanOrEqual(120);
  expect(runs.reduce((sum, { ms }) => sum + ms, 0)).toBe(900 * 5_000);
  expect(resolutionMs).toBe((900 * 5_000) / 120);
});

test('what is kept of a session adds up to its measures', () => {
  fc.assert(
    fc.property(labelledSessions(), (segments) => {
      const { sites, slots, strip, stretch } = toSessionFacts(segments);
      const measures = toMeasures(segments);
      const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
      const privateMs = sum(
        segments.filter(({ isPrivate }) => isPrivate).map(({ startMs, endMs }) => endMs - startMs),
      );
      expect(sum(slots.map(({ heldMs }) => heldMs))).toBe(measures.heldMs);
      expect(sum(slots.map(({ onTaskMs }) => onTaskMs.low))).toBe(measures.onTaskMs.low);
      expect(sum(slots.map(({ onTaskMs }) => onTaskMs.high))).toBe(measures.onTaskMs.high);
      expect(sum(sites.map(({ heldMs }) => heldMs))).toBe(measures.heldMs - privateMs);
      expect(sum(strip.runs.map(({ ms }) => ms))).toBe(
        (segments.at(-1)?.endMs ?? 0) - (segments[0]?.startMs ?? 0),
      );
      expect(stretch?.ms ?? 0).toBe(measures.longestStretchMs.minute);
    }),
  );
});

test('a report from what was kept is the report from the segments', () => {
  const { summary, analysis } = MORNING;
  if (!analysis?.segments) throw new Error('there must be segments');
  const { measures, computed } = analysis;
  const kept = { summary, analysis: { measures, computed, facts: toSessionFacts(analysis.segments) } };
  expect(details([kept])).toEqual(details([MORNING]));
  const old = { ...kept.analysis, facts: { ...kept.analysis.facts, version: 0, sites: [] } };
  expect(details([{ summary, analysis: { ...old, segments: analysis.segments } }])).toEqual(
    details([MORNING]),
  );
});

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

test('a day stands beside the same day of last week, and beside the mean of the weeks there were', () => {
  const times = (minutes: number) => ({
    sessions: 1,
    declaredMs: minutes * MINUTE,
    heldMs: minutes * MINUTE,
    onTaskMs: { low: 0, high: minutes * MINUTE },
  });
  const week = (name: string, minutes: number) => ({
    week: name,
    days: [times(minutes), ...Array.from({ length: 6 }, () => times(0))],
    totals: times(minutes),
  });
  const past = { ...NO_PAST, weeks: [week('2026-W46', 30), week('2026-W44', 60)], firstWeek: '2026-W44' };
  const { comparison } = details([MORNING], { past });
  expect(comparison.weeks).toBe(3);
  expect(comparison.days[0]).toMatchObject({
    date: '2026-11-16',
    lastWeek: { declaredMs: 30 * MINUTE },
    mean: { declaredMs: 30 * MINUTE },
  });
  expect(comparison.lastWeek).toEqual(times(30));
  expect(details([MORNING]).comparison).toMatchObject({ weeks: 0 });
  expect(details([MORNING]).comparison.days[0]).not.toHaveProperty('lastWeek');
});

test('a trend, a half-life and a calibration come from the weeks before and this one', () => {
  const told = Array.from({ length: 9 }, (_, i) => toldSession(i + 1));
  const past: WeekPast = { ...NO_PAST, told };
  const { trend, halfLife, calibration } = details([MORNING], { past });
  expect(trend.map(({ week, sessions }) => [week, sessions])).toEqual([
    ...['2026-W38', '2026-W39', '2026-W40', '2026-W41', '2026-W42', '2026-W43', '2026-W44', '2026-W45'].map(
      (week) => [week, 1],
    ),
    ['2026-W46', 1],
    ['2026-W47', 1],
  ]);
  expect(trend[0]).toMatchObject({ quality: { low: 60, high: 70 }, ownQuality: 75 });
  expect(halfLife.all).toMatchObject({
    kind: 'curve',
    sessions: 10,
    happened: 1,
    censoredAtMs: told.map(() => HOUR),
  });
  expect(calibration.own.sessions).toBe(10);
  expect(calibration.forecast).toMatchObject({ sessions: 1 });
});

test('nine weeks ago counts, a year ago only for what is tried and said', () => {
  const past: WeekPast = { ...NO_PAST, told: Array.from({ length: 9 }, (_, i) => toldSession(i + 52)) };
  const { trend, halfLife, calibration } = details([], { past });
  expect(trend).toEqual([]);
  expect(halfLife.all).toEqual({ kind: 'not-enough', have: 0, need: 8 });
  expect(calibration.own.sessions).toBe(9);
});

test('a solution is told with its effect, or with how many sessions there are', () => {
  const plan = { cue: 'the first page is open', action: 'write one line' };
  const solution = { solutionId: 's', plan, state: 'armed', origin: 'person', createdAtMs: 0 } as const;
  const others = [
    { ...solution, solutionId: 'dropped', state: 'dropped' } as const,
    { ...solution, solutionId: 'idea', state: 'idea' } as const,
  ];
  const told = Array.from({ length: 16 }, (_, i) => ({
    ...toldSession(i + 1),
    ...(i % 2 === 0 && { loggedSolutionId: 's' }),
  }));
  const few = details([MORNING], {
    past: { ...NO_PAST, told: told.slice(0, 4), solutions: [solution, ...others] },
  });
  expect(few.solutions).toEqual([
    {
      solutionId: 's',
      plan,
      state: 'armed',
      usedThisWeek: 0,
      effect: { kind: 'not-enough', have: 5, need: 12 },
    },
  ]);
  const enough = details([MORNING], { past: { ...NO_PAST, told, solutions: [solution] } });
  expect(enough.solutions[0]?.effect).toMatchObject({ kind: 'estimated', withCount: 8, withoutCount: 9 });
});

function toldSession(weeksAgo: number): ToldSession {
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

function known(sessionId: string, segments: readonly LabelledSegment[]): KnownSession {
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

function toAnalysis(segments: readonly LabelledSegment[]) {
  const measures = toMeasures(segments);
  return { segments, measures, computed: gradeSession(measures) };
}
