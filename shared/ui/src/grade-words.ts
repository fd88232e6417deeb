import type { ComputedGrade, Interval } from '@locked-in/domain';
import { isPoint } from './format.ts';
import { german } from './grade-words.de.ts';
import { english, type GradeWords } from './grade-words.en.ts';
import { DEFAULT_LOCALE, inLanguage } from './locale.ts';

export type GradePart = 'quality' | 'distraction';
export type ShownGrade = ComputedGrade | { readonly kind: 'sealed' };
/** One part of a session's grade beside the person's own. */
export type PartGrade = {
  readonly part: GradePart;
  readonly grade: ShownGrade;
  readonly own: number | undefined;
  /** It was given when the computed one could be seen. */
  readonly isOwnLate?: boolean | undefined;
};

export function gradeWordsIn(locale: string): GradeWords {
  return inLanguage(locale, { en: english, de: german });
}

/** What 0–100 means in words, for the sliders of the own grade and the forecast. */
export function ownGradeWords(part: GradePart, value: number, locale = DEFAULT_LOCALE): string {
  const words = gradeWordsIn(locale)[part];
  return words[Math.min(words.length - 1, Math.floor(value / 20))] ?? '';
}

/** Which way is good. */
export function aimOf(part: GradePart, locale = DEFAULT_LOCALE): string {
  return gradeWordsIn(locale).aim[part];
}

/** Why there is no number; undefined when there is one. */
export function reasonWords(grade: ShownGrade, locale = DEFAULT_LOCALE): string | undefined {
  const { whySealed, whyWithheld } = gradeWordsIn(locale);
  if (grade.kind === 'sealed') return whySealed;
  return grade.kind === 'withheld' ? whyWithheld[grade.reason] : undefined;
}

/** The own grade of a part and how far it lies from the computed one; nothing while that is sealed. */
export function ownWords(
  { part, grade, own, isOwnLate }: PartGrade,
  locale = DEFAULT_LOCALE,
): string | undefined {
  const words = gradeWordsIn(locale);
  if (grade.kind === 'sealed') return undefined;
  if (own === undefined) return words.noOwn;
  if (isOwnLate) return words.ownLate(own);
  return words.own(own, grade.kind === 'withheld' ? undefined : gapWords(own, grade[part], locale));
}

/** Own minus computed as both are shown, in words; inside the computed range there is no gap. */
export function gapWords(own: number, computed: Interval, locale = DEFAULT_LOCALE): string {
  const words = gradeWordsIn(locale);
  const { low, high } = computed;
  if (own >= Math.floor(low) && own <= Math.ceil(high)) return words.agree;
  const middle = Math.round((low + high) / 2);
  const [from, to] = isPoint(computed) ? [middle, middle] : [Math.round(low), Math.round(high)];
  return own > high ? words.above(own - to) : words.below(from - own);
}
