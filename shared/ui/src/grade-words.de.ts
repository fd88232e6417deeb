import type { WithheldReason } from '@locked-in/domain';
import type { GradeWords } from './grade-words.en.ts';

const WITHHELD: Record<WithheldReason, string> = {
  'low-coverage': 'Weniger als 60 % der Sitzung waren zu sehen.',
  'too-short': 'Die Sitzung war kürzer als 5 Minuten.',
  'events-gone':
    'Was aufgezeichnet war, wurde nach seiner Aufbewahrungszeit gelöscht, bevor es ausgewertet war.',
};

export const german: GradeWords = {
  sealed: 'Versiegelt',
  withheld: 'Keine Note',
  state: { sealed: 'versiegelt', withheld: 'keine Note' },
  whySealed: 'Öffnet sich, wenn du die Sitzung selbst benotet oder darauf verzichtet hast.',
  whyWithheld: WITHHELD,
  quality: ['zerstreut', 'meist abgelenkt', 'gemischt', 'meist konzentriert', 'ganz bei der Sache'],
  distraction: ['kaum', 'ein wenig', 'spürbar', 'sehr', 'die ganze Zeit'],
  aim: { quality: 'höher ist besser', distraction: 'niedriger ist besser' },
  noOwn: 'Du hast keine Note gegeben.',
  own: (own, gap) => (gap === undefined ? `Du sagtest ${own}.` : `Du sagtest ${own}: ${gap}.`),
  ownLate: (own) => `Du sagtest ${own}, als das schon zu sehen war.`,
  ownMark: (own) => `du ${own ?? '–'}`,
  noOwnMark: 'nicht von dir benotet',
  agree: 'die Aufzeichnungen stimmen zu',
  above: (points) => `${points} über den Aufzeichnungen`,
  below: (points) => `${points} unter den Aufzeichnungen`,
  of100: (grade) => `${grade} von 100`,
  formula: (rubric) => `Formel, Maßstab ${rubric}`,
};
