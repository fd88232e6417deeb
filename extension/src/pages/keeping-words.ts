import { english } from './keeping-words.en.ts';
import { inMyLanguage } from './language.ts';

/** The texts around what is recorded and kept, which several pages share. */
export const KEEPING_WORDS = await inMyLanguage(
  english,
  async () => (await import('./keeping-words.de.ts')).german,
);

export const { keptQuestionWords, keptHereWords, removeWords, forgetWords, PRESET_WORDS } = KEEPING_WORDS;
