import { german } from './hold-words.de.ts';
import { english } from './hold-words.en.ts';
import { inMyLanguage } from './language.ts';

/** What the popup says about holding. */
export const HOLD_WORDS = inMyLanguage({ en: english, de: german });

export const {
  modeWords,
  addSiteWords,
  removeSiteWords,
  holdSiteWords,
  allowSiteWords,
  letThroughWords,
  planWords,
} = HOLD_WORDS;
