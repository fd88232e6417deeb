import type { IfThen } from '@locked-in/domain';
import { inMyLanguage } from './language.ts';
import { english } from './plan-words.en.ts';

/** Every text about plans that are tried. */
export const PLAN_WORDS = await inMyLanguage(
  english,
  async () => (await import('./plan-words.de.ts')).german,
);

/** A plan in one line; own words without a cue stand for themselves. */
export function planText({ cue, action }: Pick<IfThen, 'cue' | 'action'>): string {
  return cue === '' ? action : PLAN_WORDS.ifThen(cue, action);
}
