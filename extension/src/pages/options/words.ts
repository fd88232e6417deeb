import { inMyLanguage } from '../language.ts';
import { german } from './words.de.ts';
import { english } from './words.en.ts';

/** Every text of the options page. */
export const WORDS = inMyLanguage({ en: english, de: german });

export const {
  foundWords,
  nothingFoundWords,
  pendingWords,
  rejectedWords,
  countdownWords,
  deletingWords,
  mergedWords,
} = WORDS;
