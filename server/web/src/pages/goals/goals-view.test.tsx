import type { GoalList, ServedGoal } from '@locked-in/contracts';
import { render } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { EMPTY_DRAFT, readDraft, toDraft } from './goal-draft.ts';
import { GoalLines, ServedGoalLine } from './goal-lines.tsx';
import { GoalsView } from './goals-view.tsx';
import type { GoalChanging } from './use-goal-changes.ts';

const MINUTE = 60_000;
const WEEK = {
  week: '2026-W47',
  sessions: 2,
  sealed: 1,
  heldMs: 100 * MINUTE,
  onTaskMs: { low: 50 * MINUTE, high: 90 * MINUTE },
  progress: [0, 0, 0, 0],
} as const;
const GOAL: ServedGoal = {
  goalId: '44444444-4444-4444-8444-444444444444',
  name: 'The <i>thesis</i>',
  target: { kind: 'on-task', amount: 240 },
  createdAtMs: 0,
  weeks: [WEEK],
  lastSaid: { progress: 2, startedAtMs: Date.UTC(2026, 10, 12, 9) },
};
const LIST: GoalList = {
  today: '2026-11-20',
  goals: [GOAL],
  streak: {
    length: 3,
    longest: 8,
    days: [{ date: '2026-11-20', standing: 'kept' }],
    restWeekdays: [5, 6],
    excused: [{ date: '2026-11-19', reason: '<b>ill</b>' }],
  },
};
const changing: GoalChanging = {
  problem: undefined,
  create: () => {},
  change: () => {},
  restOn: () => {},
  excuse: () => {},
  takeBack: () => {},
};

function show(list: Partial<GoalList> = {}, part: Partial<GoalChanging> = {}): string {
  const view = <GoalsView {...LIST} {...list} timeZone="UTC" changing={{ ...changing, ...part }} />;
  return render(view).replaceAll('\u00a0', ' ');
}

test('a goal stands with its week, its target and what was last said of it', () => {
  const html = show();
  expect(html).toContain('The &lt;i>thesis&lt;/i>');
  expect(html).toContain('4 h on task each week');
  expect(html).toContain('50 min – 1 h 30 min of 4 h on task');
  expect(html).toContain('1 waits for your own grade');
  expect(html).toContain('On Thursday 12 November you said how far you got: a good part.');
});

test('what this week said of a goal takes the place of what was said before', () => {
  const html = show({ goals: [{ ...GOAL, weeks: [{ ...WEEK, progress: [0, 1, 0, 0] }] }] });
  expect(html).toContain('You said how far you got: a little.');
  expect(html).not.toContain('12 November');
});

test('the streak stands with rest days and excuses, whose words are text', () => {
  const html = show();
  expect(html).toContain('3 days in a row declared and logged. The longest had 8 days.');
  expect(html).toContain('&lt;b>ill&lt;/b>');
  expect(html.match(/<input type="checkbox" checked/g)).toHaveLength(2);
});

test('an archived goal can be opened again and no longer changed', () => {
  const html = show({ goals: [{ ...GOAL, archivedAtMs: 5 }] });
  expect(html).toContain('No goal yet');
  expect(html).toContain('Open again');
  expect(html).not.toContain('aria-label="Change');
});

test('without any goal the page says what one is for; what went wrong is said aloud', () => {
  expect(show({ goals: [] })).toContain('Set one below.');
  expect(show({}, { problem: 'The server is away.' })).toMatch(/role="alert"[^>]*>The server is away\./);
});

test('today tells what the week lacks for each open goal, and nothing where there is nothing', () => {
  expect(render(<GoalLines {...LIST} />)).toContain(`/goals#${GOAL.goalId}`);
  const none = { ...LIST.streak, length: 0 };
  expect(render(<GoalLines goals={[{ ...GOAL, archivedAtMs: 5 }]} streak={none} />)).toBe('');
});

test('a session tells the goal it served, if that is known, and how the goal stands in its week', () => {
  const line = (goalId: string, week: string = WEEK.week) =>
    render(<ServedGoalLine goals={[GOAL]} {...{ goalId, week }} />).replaceAll('\u00a0', ' ');
  expect(line(GOAL.goalId)).toContain('Week 47: 50 min – 1 h 30 min of 4 h on task');
  expect(line(GOAL.goalId, '2026-W01')).not.toContain('Week');
  expect(line('another')).toBe('');
});

test.each([
  ['1.5', 'on-task', 90],
  ['1,5', 'held', 90],
  [' 4 ', 'sessions', 4],
  ['0.01', 'held', 1],
  ['168', 'held', 10_080],
] as const)('%s is a target of %s %i', (amount, kind, expected) => {
  expect(readDraft({ name: ' thesis ', kind, amount })).toEqual({
    goal: { name: 'thesis', target: { kind, amount: expected } },
  });
});

test.each([
  [{ name: ' ' }, 'Say what the goal is.'],
  [{ amount: '' }, 'Give a number above 0, and no more than a week has.'],
  [{ amount: 'much' }, 'Give a number above 0, and no more than a week has.'],
  [{ amount: '169' }, 'Give a number above 0, and no more than a week has.'],
  [{ kind: 'sessions', amount: '1.5' }, 'Give a number above 0, and no more than a week has.'],
] as const)('a draft %j is told what it lacks', (part, problem) => {
  expect(readDraft({ ...EMPTY_DRAFT, name: 'thesis', ...part })).toEqual({ problem });
});

test('every target comes back from its form as it was', () => {
  for (const kind of ['held', 'on-task', 'sessions'] as const)
    for (let amount = 1; amount <= 600; amount++) {
      const goal = { name: 'thesis', target: { kind, amount } };
      expect(readDraft(toDraft(goal))).toEqual({ goal });
    }
});
