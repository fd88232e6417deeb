import type { WithheldReason } from '@locked-in/domain';

const WITHHELD: Record<WithheldReason, string> = {
  'low-coverage': 'Less than 60 % of the session was observed.',
  'too-short': 'The session was shorter than 5 minutes.',
  'events-gone': 'What was recorded was removed, as its time to be kept was over, before it was analysed.',
};

export const english = {
  sealed: 'Sealed',
  withheld: 'Withheld',
  state: { sealed: 'sealed', withheld: 'withheld' },
  whySealed: 'Opens when you have graded the session yourself, or skipped that.',
  whyWithheld: WITHHELD,
  /** From 0–19 up to 80–100. */
  quality: ['scattered', 'mostly off', 'mixed', 'mostly focused', 'fully focused'],
  distraction: ['hardly any', 'a little', 'noticeable', 'a lot', 'all the time'],
  aim: { quality: 'higher is better', distraction: 'lower is better' },
  noOwn: 'You gave no grade.',
  own: (own: number, gap: string | undefined) =>
    gap === undefined ? `You said ${own}.` : `You said ${own}: ${gap}.`,
  ownLate: (own: number) => `You said ${own} when this could be seen.`,
  ownMark: (own: number | undefined) => `you ${own ?? '–'}`,
  noOwnMark: 'not graded by you',
  agree: 'the records agree',
  above: (points: number) => `${points} above the records`,
  below: (points: number) => `${points} below the records`,
  of100: (grade: string) => `${grade} of 100`,
  formula: (rubric: number | string) => `Formula, rubric ${rubric}`,
};

export type GradeWords = typeof english;
