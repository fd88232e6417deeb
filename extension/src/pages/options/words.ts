import { inMyLanguage } from '../language.ts';
import { english } from './words.en.ts';

/** Every text of the options page. */
export const WORDS = await inMyLanguage(english, async () => (await import('./words.de.ts')).german);

export const {
  KEY_WORDS,
  foundWords,
  nothingFoundWords,
  pendingWords,
  rejectedWords,
  countdownWords,
  deletingWords,
  mergedWords,
} = WORDS;
