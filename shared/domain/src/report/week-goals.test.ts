import { expect, test } from 'vitest';
import { analyseSession } from '../analyse-session.ts';
import { calendarOf } from '../calendar/calendar.ts';
import { foldSession } from '../fold-session.ts';
import type { Goal } from '../goal/goal.ts';
import { toStreak } from '../goal/streak.ts';
import { clock, timeline } from '../testing/index.ts';
import { NO_PAST, type WeekPast } from './to-details.ts';
import { toWeeklyReport } from './to-weekly-report.ts';
import type { ToldSession } from './told-session.ts';
import type { KnownSession } from './week-session.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const WEEK = '2026-W47';
const RULES = [{ site: 'docs.test', label: 'on' }] as const;

function session(sessionId: string, text: string): KnownSession {
  const events = timeline(text);
  const summary = foldSession(sessionId, events, true);
  if (!summary) throw new Error('not a session');
  return { summary, analysis: analyseSession({ sessionId, events, rules: RULES }) };
}

function goal(goalId: string, part: Partial<Goal> = {}): Goal {
  return {
    goalId,
    name: `The ${goalId}`,
    target: { kind: 'on-task', amount: 120 },
    createdAtMs: clock('09:00') - 30 * DAY,
    ...part,
  };
}

function details(sessions: readonly KnownSession[], past: Partial<WeekPast>) {
  const report = toWeeklyReport({
    week: WEEK,
    calendar: calendarOf('UTC'),
    sessions,
    past: { ...NO_PAST, ...past },
  });
  if (!report.details) throw new Error('there must be details');
  return report.details;
}

const LOGGED = session(
  'logged',
  `
  09:00 start "draft" 60m goal thesis
  09:00 docs.test
  10:00 end
  10:01 log 80 20
`,
);
const SEALED = session(
  'sealed',
  `
  34:00 start "draft" 60m goal thesis
  34:00 docs.test
  35:00 end
`,
);
const OTHER = session('other', '11:00 start "mail" 60m\n11:00 docs.test\n12:00 end\n12:01 log 50 50');

test('a goal has what served it this week; a sealed session tells its held time only', () => {
  const { goals } = details([LOGGED, SEALED, OTHER], { goals: [goal('thesis'), goal('tool')] });
  const nothing = {
    sessions: 0,
    sealed: 0,
    heldMs: 0,
    onTaskMs: { low: 0, high: 0 },
    progress: [0, 0, 0, 0],
  };
  expect(goals).toEqual([
    {
      goalId: 'thesis',
      name: 'The thesis',
      target: { kind: 'on-task', amount: 120 },
      sessions: 2,
      sealed: 1,
      heldMs: 120 * MINUTE,
      onTaskMs: { low: 60 * MINUTE, high: 120 * MINUTE },
      progress: [0, 0, 0, 0],
    },
    { goalId: 'tool', name: 'The tool', target: { kind: 'on-task', amount: 120 }, ...nothing },
  ]);
});

test('goals that were over before the week or came after it are not in it, unless it served them', () => {
  const before = { archivedAtMs: clock('00:00') - DAY };
  const after = { createdAtMs: clock('00:00') + 8 * DAY };
  const named = (goals: readonly Goal[]) => details([LOGGED], { goals }).goals?.map(({ goalId }) => goalId);
  expect(named([goal('tool', before), goal('garden', after)])).toEqual([]);
  expect(named([goal('thesis', before)])).toEqual(['thesis']);
  expect(named([goal('tool', { archivedAtMs: clock('12:00') })])).toEqual(['tool']);
});

test('the streak enters the week as long as it was and goes on in it', () => {
  const mondayMs = clock('10:00');
  const streak = {
    // Thursday and Friday before, Monday of the week; the weekend is rest
    loggedStartsMs: [mondayMs - 4 * DAY, mondayMs - 3 * DAY, mondayMs],
    rests: [{ since: '2026-01-01', weekdays: [5, 6] }],
    excusedDays: ['2026-11-17'],
  };
  const told = details([], { streak }).streak;
  expect(told?.before).toBe(2);
  expect(told?.days.map(({ standing }) => standing)).toEqual([
    'kept',
    'excused',
    'empty',
    'empty',
    'empty',
    'rest',
    'rest',
  ]);
  const lengthOn = (today: string) => told && toStreak(told.days, today, told.before).length;
  expect(['2026-11-16', '2026-11-18', '2026-11-19'].map(lengthOn)).toEqual([3, 3, 0]);
});

test('a half-life is told for each goal by its name, with most sessions first', () => {
  const told = Array.from(
    { length: 12 },
    (_, index): ToldSession => ({
      sessionId: `past ${index}`,
      startedAtMs: clock('09:00') - (index + 1) * DAY,
      goalId: index < 8 ? 'tool' : index < 10 ? 'thesis' : index === 10 ? 'gone' : undefined,
      computed: { kind: 'withheld', rubric: 2, reason: 'too-short' },
      measures: { lengthMs: 60 * MINUTE, onsetMs: 20 * MINUTE, coverage: 1 },
    }),
  );
  const { halfLife } = details([LOGGED], { told, goals: [goal('thesis'), goal('tool')] });
  expect(halfLife.byGoal).toMatchObject([
    { goalId: 'tool', name: 'The tool', curve: { kind: 'curve', sessions: 8, halfLifeMs: 20 * MINUTE } },
    { goalId: 'thesis', name: 'The thesis', curve: { kind: 'not-enough', have: 3, need: 8 } },
  ]);
});
