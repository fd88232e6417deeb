import type { PluralForms } from '../plural.ts';

export const english = {
  sessions: { one: '# session', other: '# sessions' } as PluralForms,
  planned: (time: string) => `${time} planned`,
  held: (time: string) => `${time} held`,
  columns: {
    day: 'Day',
    planned: 'Planned',
    held: 'Held',
    own: 'Own grade',
    quality: 'Computed quality',
    distraction: 'Distraction',
    week: 'Week',
    people: 'People',
    sessionsEach: 'Sessions each',
    heldEach: 'Held each',
    qualityMean: 'Quality',
  },
  open: 'Open end',
  none: '–',
  running: 'This week may still change.',
  solutions: 'What is being tried',
  noSolutions: 'Nothing is being tried.',
  group: 'The group, week by week',
  tooFew: (people: string) => `Fewer than ${people} people shared`,
  noWeek: 'No week is closed yet.',
  qualityOf: (quality: string, people: string) => `${quality} (of ${people})`,
};
export type WorkspaceWords = typeof english;
