import type { Interval } from '@locked-in/domain';

const QUALITY_WORDS = ['scattered', 'mostly off', 'mixed', 'mostly focused', 'fully focused'] as const;
const DISTRACTION_WORDS = ['hardly any', 'a little', 'noticeable', 'a lot', 'all the time'] as const;

/** What 0–100 means in words, for the sliders of the own grade and the forecast. */
export function ownGradeWords(part: 'quality' | 'distraction', value: number): string {
  const words = part === 'quality' ? QUALITY_WORDS : DISTRACTION_WORDS;
  return words[Math.min(words.length - 1, Math.floor(value / 20))] ?? words[0];
}

/** Which way is good. */
export function aimOf(part: 'quality' | 'distraction'): string {
  return part === 'quality' ? 'higher is better' : 'lower is better';
}

/** Own minus computed, in words; inside the computed range there is no gap. */
export function gapWords(own: number, { low, high }: Interval): string {
  if (own >= Math.floor(low) && own <= Math.ceil(high)) return 'the records agree';
  const gap = own > high ? own - high : own - low;
  return gap > 0 ? `${Math.round(gap)} above the records` : `${Math.round(-gap)} below the records`;
}
