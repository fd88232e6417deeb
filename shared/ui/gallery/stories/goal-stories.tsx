import type { GoalWeek, ReportedGoal, StreakDay } from '@locked-in/domain';
import { GoalBar, GoalBars, GoalWeeks, StreakDays } from '../../src/index.ts';
import type { Story } from '../story.ts';

const MINUTE_MS = 60_000;
const NOTHING: GoalWeek = {
  sessions: 0,
  sealed: 0,
  heldMs: 0,
  onTaskMs: { low: 0, high: 0 },
  progress: [0, 0, 0, 0],
};
const TARGET = { kind: 'on-task', amount: 240 } as const;

function weekOf(held: number, low: number, high = low, part: Partial<GoalWeek> = {}): GoalWeek {
  const onTaskMs = { low: low * MINUTE_MS, high: high * MINUTE_MS };
  return { ...NOTHING, sessions: 4, heldMs: held * MINUTE_MS, onTaskMs, progress: [0, 1, 2, 0], ...part };
}

function goalOf(name: string, target: ReportedGoal['target'], week: GoalWeek): ReportedGoal {
  return { goalId: name, name, target, ...week };
}

const GOALS: readonly ReportedGoal[] = [
  goalOf('Finish the thesis', TARGET, weekOf(210, 150, 190, { sealed: 1 })),
  goalOf('Keep the survey tool alive', { kind: 'sessions', amount: 2 }, weekOf(90, 80, 80, { sessions: 3 })),
  goalOf('Learn statistics', { kind: 'held', amount: 90 }, NOTHING),
];
const LONG =
  'A goal with a name so long that nobody would ever want to read it in a popup, or anywhere else at all';

const WEEKS = [0, 60, 130, 240, 300, 90, 200, 150].map((onTask, index) => ({
  week: `2026-W${40 + index}`,
  ...weekOf(onTask + 20, onTask, onTask + (index % 3) * 20),
}));

const LETTERS = 'kkkkkrr kk-kkrr kkkkerr kkkkkrr kkk----';
const STANDINGS = { k: 'kept', r: 'rest', e: 'excused', '-': 'empty' } as const;

function daysOf(letters: string): readonly StreakDay[] {
  return [...letters.replaceAll(' ', '')].map((letter, index) => ({
    date: new Date(Date.UTC(2026, 9, 19 + index)).toISOString().slice(0, 10),
    standing: letter === 'k' || letter === 'r' || letter === 'e' ? STANDINGS[letter] : 'empty',
  }));
}

export const goalStories: readonly Story[] = [
  {
    name: 'GoalBars',
    states: [
      { name: 'a week', picture: <GoalBars goals={GOALS} /> },
      {
        name: 'all reached',
        picture: <GoalBars goals={GOALS.map((goal) => ({ ...goal, ...weekOf(400, 300) }))} />,
      },
      { name: 'a long name', picture: <GoalBars goals={[goalOf(LONG, TARGET, weekOf(120, 60, 90))]} /> },
      { name: 'no goal', picture: <GoalBars goals={[]} /> },
    ],
  },
  {
    name: 'GoalBar',
    states: [
      { name: 'on the way', picture: <GoalBar target={TARGET} week={weekOf(130, 100, 120)} /> },
      { name: 'perhaps reached', picture: <GoalBar target={TARGET} week={weekOf(280, 180, 260)} /> },
      { name: 'more than set', picture: <GoalBar target={TARGET} week={weekOf(400, 380)} /> },
      { name: 'sealed', picture: <GoalBar target={TARGET} week={weekOf(50, 0, 50, { sealed: 1 })} /> },
      { name: 'nothing yet', picture: <GoalBar target={TARGET} week={NOTHING} /> },
    ],
  },
  {
    name: 'GoalWeeks',
    states: [
      { name: 'eight weeks', picture: <GoalWeeks target={TARGET} weeks={WEEKS} /> },
      {
        name: 'a new goal',
        picture: <GoalWeeks target={TARGET} weeks={WEEKS.map(({ week }) => ({ week, ...NOTHING }))} />,
      },
    ],
  },
  {
    name: 'StreakDays',
    states: [
      {
        name: 'five weeks',
        picture: <StreakDays length={16} longest={30} days={daysOf(LETTERS)} today="2026-11-19" />,
      },
      {
        name: 'one week',
        picture: <StreakDays length={5} days={daysOf(LETTERS).slice(-7)} today="2026-11-18" />,
      },
      {
        name: 'none now',
        picture: <StreakDays length={0} longest={3} days={daysOf('kkk--------rrr')} today="2026-10-30" />,
      },
    ],
  },
];
