import type { WorkspaceWords } from './workspace-words.en.ts';

export const german: WorkspaceWords = {
  sessions: { one: '# Sitzung', other: '# Sitzungen' },
  planned: (time) => `${time} geplant`,
  held: (time) => `${time} gehalten`,
  columns: {
    day: 'Tag',
    planned: 'Geplant',
    held: 'Gehalten',
    own: 'Eigene Note',
    quality: 'Berechnete Qualität',
    distraction: 'Ablenkung',
    week: 'Woche',
    people: 'Menschen',
    sessionsEach: 'Sitzungen je Mensch',
    heldEach: 'Gehalten je Mensch',
    qualityMean: 'Qualität',
  },
  open: 'Offenes Ende',
  none: '–',
  running: 'Diese Woche kann sich noch ändern.',
  solutions: 'Was ausprobiert wird',
  noSolutions: 'Nichts wird ausprobiert.',
  group: 'Die Gruppe, Woche für Woche',
  tooFew: (people) => `Weniger als ${people} Menschen haben geteilt`,
  noWeek: 'Noch ist keine Woche abgeschlossen.',
  qualityOf: (quality, people) => `${quality} (von ${people})`,
};
