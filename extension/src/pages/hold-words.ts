import { english } from './hold-words.en.ts';
import { inMyLanguage } from './language.ts';

/** What the popup says about holding. */
export const HOLD_WORDS = await inMyLanguage(
  english,
  async () => (await import('./hold-words.de.ts')).german,
);

export const {
  modeWords,
  addSiteWords,
  removeSiteWords,
  holdSiteWords,
  allowSiteWords,
  letThroughWords,
  planWords,
} = HOLD_WORDS;
