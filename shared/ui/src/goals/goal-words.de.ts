import type { GoalWords } from './goal-words.en.ts';

export const german: GoalWords = {
  goals: 'Ziele dieser Woche',
  done: {
    held: (done, target) => `${done} von ${target} gehalten`,
    'on-task': (done, target) => `${done} von ${target} bei der Sache`,
    sessions: (done, target) => `${done} von ${target}`,
  },
  said: { 0: 'nichts', 1: 'ein wenig', 2: 'ein gutes Stück', 3: 'alles' },
  saidTimes: (words) => `So weit kamst du, sagtest du: ${words}.`,
  times: (said, times) => `${said} (${times}×)`,
  sessions: { one: '# Sitzung', other: '# Sitzungen' },
  reached: {
    one: '# Ziel hat, was du für die Woche wolltest.',
    other: '# Ziele haben, was du für die Woche wolltest.',
  },
  noneReached: 'Noch kein Ziel hat, was du für die Woche wolltest.',
  perhaps: { one: '# hat es vielleicht.', other: '# haben es vielleicht.' },
  nothing: 'Für diese Woche war kein Ziel gesetzt.',
  standing: { reached: 'Erreicht', perhaps: 'Vielleicht erreicht' },
  sealed: { one: '# wartet auf deine eigene Note', other: '# warten auf deine eigene Note' },
  columns: {
    goal: 'Ziel',
    target: 'Getan',
    sessions: 'Sitzungen',
    held: 'Gehalten',
    onTask: 'Bei der Sache',
    week: 'Woche',
  },
  weeks: 'Die letzten Wochen',
  streak: 'Serie',
  streakOf: { one: '# Tag angekündigt und benotet.', other: '# Tage in Folge angekündigt und benotet.' },
  noStreak: 'Gerade keine Serie. Sie beginnt mit der nächsten Sitzung, die du benotest.',
  longest: { one: 'Die längste hatte # Tag.', other: 'Die längste hatte # Tage.' },
  day: 'Tag',
  standsFor: {
    kept: 'Angekündigt und benotet',
    rest: 'Ruhetag',
    excused: 'Entschuldigt',
    empty: 'Nichts benotet',
    coming: 'Kommt noch',
  },
};
