import { inMyLanguage } from '../language.ts';
import { german } from './words.de.ts';
import { english } from './words.en.ts';

/** Every text of the page that stands in for a held one. */
export const WORDS = inMyLanguage({ en: english, de: german });

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
