import { inMyLanguage } from '../language.ts';
import { english } from './words.en.ts';

/** Every text of the page that stands in for a held one. */
export const WORDS = await inMyLanguage(english, async () => (await import('./words.de.ts')).german);

export const {
  whyHeldWords,
  releasedWords,
  leftWords,
  backWords,
  goOnWords,
  waitedWords,
  minutesWords,
  secondsWords,
} = WORDS;
