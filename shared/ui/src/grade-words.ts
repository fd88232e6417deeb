import type { ComputedGrade, Interval, WithheldReason } from '@locked-in/domain';
import { isPoint } from './format.ts';

export type GradePart = 'quality' | 'distraction';
export type ShownGrade = ComputedGrade | { readonly kind: 'sealed' };

const SEALED = 'Opens when you have graded the session yourself, or skipped that.';
const WITHHELD: Record<WithheldReason, string> = {
  'low-coverage': 'Less than 60 % of the session was observed.',
  'too-short': 'The session was shorter than 5 minutes.',
};
const QUALITY_WORDS = ['scattered', 'mostly off', 'mixed', 'mostly focused', 'fully focused'] as const;
const DISTRACTION_WORDS = ['hardly any', 'a little', 'noticeable', 'a lot', 'all the time'] as const;

/** What 0–100 means in words, for the sliders of the own grade and the forecast. */
export function ownGradeWords(part: GradePart, value: number): string {
  const words = part === 'quality' ? QUALITY_WORDS : DISTRACTION_WORDS;
  return words[Math.min(words.length - 1, Math.floor(value / 20))] ?? words[0];
}

/** Which way is good. */
export function aimOf(part: GradePart): string {
  return part === 'quality' ? 'higher is better' : 'lower is better';
}

/** Why there is no number; undefined when there is one. */
export function reasonWords(grade: ShownGrade): string | undefined {
  if (grade.kind === 'sealed') return SEALED;
  return grade.kind === 'withheld' ? WITHHELD[grade.reason] : undefined;
}

/** The own grade of a part and how far it lies from the computed one; nothing while that is sealed. */
export function ownWords(part: GradePart, grade: ShownGrade, own: number | undefined): string | undefined {
  if (grade.kind === 'sealed') return undefined;
  if (own === undefined) return 'You gave no grade.';
  return grade.kind === 'withheld' ? `You said ${own}.` : `You said ${own}: ${gapWords(own, grade[part])}.`;
}

/** Own minus computed as both are shown, in words; inside the computed range there is no gap. */
export function gapWords(own: number, computed: Interval): string {
  const { low, high } = computed;
  if (own >= Math.floor(low) && own <= Math.ceil(high)) return 'the records agree';
  const middle = Math.round((low + high) / 2);
  const [from, to] = isPoint(computed) ? [middle, middle] : [Math.round(low), Math.round(high)];
  return own > high ? `${own - to} above the records` : `${from - own} below the records`;
}
