import type { GoalWeek, ReportedGoal, StreakDay } from '@locked-in/domain';
import { render } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { GoalBar } from './goal-bar.tsx';
import { GoalBars } from './goal-bars.tsx';
import { readDone, readGoals, readSaid } from './goal-readings.ts';
import { readStreak, StreakDays } from './streak-days.tsx';

const MINUTE = 60_000;
const WEEK: GoalWeek = {
  sessions: 3,
  sealed: 1,
  heldMs: 200 * MINUTE,
  onTaskMs: { low: 150 * MINUTE, high: 190 * MINUTE },
  progress: [0, 1, 2, 0],
};
const GOAL: ReportedGoal = {
  goalId: 'thesis',
  name: 'The <b>thesis</b>',
  target: { kind: 'on-task', amount: 180 },
  ...WEEK,
};

/** Numbers keep to their units. */
function spaced(text: string | undefined): string | undefined {
  return text?.replaceAll('\u00a0', ' ');
}

test.each([
  ['held', 240, '3 h 20 min of 4 h held'],
  ['on-task', 240, '2 h 30 min – 3 h 10 min of 4 h on task'],
  ['sessions', 1, '3 of 1 session'],
  ['sessions', 4, '3 of 4 sessions'],
] as const)('a target of %s %i reads %s', (kind, amount, reading) => {
  expect(spaced(readDone({ kind, amount }, WEEK, 'en'))).toBe(reading);
});

test('how many goals have their week is said in the singular and the plural', () => {
  const reached = { ...GOAL, target: { kind: 'held', amount: 200 } } as const;
  expect(readGoals([], 'en')).toBe('No goal was set for this week.');
  expect(readGoals([GOAL], 'en')).toBe('No goal has what you set for the week yet. 1 perhaps has it.');
  expect(readGoals([reached], 'en')).toBe('1 goal has what you set for the week.');
  expect(readGoals([reached, reached, GOAL], 'en')).toContain('2 goals have');
  expect(readGoals([reached], 'de')).toBe('1 Ziel hat, was du für die Woche wolltest.');
});

test('what the logs said of progress is counted, most first', () => {
  expect(readSaid(WEEK, 'en')).toBe('You said how far you got: a good part (2×), a little.');
  expect(readSaid({ progress: [0, 0, 0, 0] }, 'en')).toBeUndefined();
});

test('a goal’s name is text, and its bar says in words what it shows', () => {
  const html = render(<GoalBars goals={[GOAL]} />);
  expect(html).toContain('The &lt;b>thesis&lt;/b>');
  expect(html).toContain('Perhaps reached · 1 waits for your own grade');
  expect(html).toContain('weekly target');
});

test('the bar ends where the most that is possible ends, and marks the target inside', () => {
  // on task 150 to 190 of 180 minutes: the low end at 150/190, the target at 180/190 of the width (98 %)
  const html = render(<GoalBar target={GOAL.target} week={WEEK} />);
  expect(html).toContain(`class="goal-done" y="3" width="${((150 / 190) * 98).toFixed(2)}`.slice(0, -1));
  expect(html).toContain(`x1="${((180 / 190) * 98).toFixed(2)}`.slice(0, -1));
});

test('a streak reads as it is: none, one day, many, and the longest only where it was longer', () => {
  expect(readStreak({ length: 0 }, 'en')).toBe(
    'No streak now. It begins with the next session that you log.',
  );
  expect(readStreak({ length: 1, longest: 1 }, 'en')).toBe('1 day declared and logged.');
  expect(readStreak({ length: 9, longest: 30 }, 'en')).toBe(
    '9 days in a row declared and logged. The longest had 30 days.',
  );
});

test('a day to come is not told as one on which nothing was logged', () => {
  const days: readonly StreakDay[] = [
    { date: '2026-11-16', standing: 'kept' },
    { date: '2026-11-17', standing: 'empty' },
    { date: '2026-11-18', standing: 'empty' },
    { date: '2026-11-19', standing: 'rest' },
  ];
  const html = render(<StreakDays length={0} days={days} today="2026-11-18" />);
  expect(html).toContain('<th scope="row">Tuesday 17 November</th><td>Nothing logged</td>');
  expect(html).toContain('<th scope="row">Wednesday 18 November</th><td>To come</td>');
  expect(html).toContain('<th scope="row">Thursday 19 November</th><td>Rest</td>');
});
