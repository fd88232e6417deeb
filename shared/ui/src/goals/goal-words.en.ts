import type { GoalProgress, GoalTarget } from '@locked-in/domain';

const DONE: Record<GoalTarget['kind'], (done: string, target: string) => string> = {
  held: (done, target) => `${done} of ${target} held`,
  'on-task': (done, target) => `${done} of ${target} on task`,
  sessions: (done, target) => `${done} of ${target}`,
};

const SAID: Record<GoalProgress, string> = {
  0: 'nothing',
  1: 'a little',
  2: 'a good part',
  3: 'all of it',
};

/** What the pictures of goals and of the streak say. */
export const english = {
  goals: 'Goals this week',
  done: DONE,
  noneDone: 'Nothing',
  said: SAID,
  saidTimes: (words: string) => `You said how far you got: ${words}.`,
  times: (said: string, times: string) => `${said} (${times}×)`,
  sessions: { one: '# session', other: '# sessions' },
  reached: { one: '# goal has what you set for the week.', other: '# goals have what you set for the week.' },
  noneReached: 'No goal has what you set for the week yet.',
  perhaps: { one: '# perhaps has it.', other: '# perhaps have it.' },
  nothing: 'No goal was set for this week.',
  standing: { reached: 'Reached', perhaps: 'Perhaps reached' },
  sealed: { one: '# waits for your own grade', other: '# wait for your own grade' },
  columns: {
    goal: 'Goal',
    target: 'Done',
    sessions: 'Sessions',
    held: 'Held',
    onTask: 'On task',
    week: 'Week',
  },
  weeks: 'The last weeks',
  streak: 'Streak',
  streakOf: { one: '# day declared and logged.', other: '# days in a row declared and logged.' },
  noStreak: 'No streak now. It begins with the next session that you log.',
  longest: { one: 'The longest had # day.', other: 'The longest had # days.' },
  day: 'Day',
  standsFor: {
    kept: 'Declared and logged',
    rest: 'Rest',
    excused: 'Excused',
    empty: 'Nothing logged',
    coming: 'To come',
  },
};

export type GoalWords = typeof english;
