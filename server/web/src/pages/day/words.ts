export const DAY_WORDS = {
  day: 'Day',
  dayBefore: 'The day before',
  dayAfter: 'The day after',
  numbers: 'The day in numbers',
  sessions: 'Sessions',
  allGraded: 'All of them graded by you.',
  sealed: (count: number) =>
    `${count === 1 ? 'One waits' : `${count} wait`} for your own grade: press the Locked In button in the toolbar, then Grade.`,
  none: 'No session was declared on this day.',
  noneYet: 'No session today yet',
  inSessions: (count: number) => (count === 1 ? 'in 1 session' : `in ${count} sessions`),
  present: 'browser in front, you there',
  lastWeek: (value: string, weekday: string) => `${value} last ${weekday}`,
  missing: 'There is no such day',
  missingMore: 'A day is written like 2026-11-20.',
} as const;
