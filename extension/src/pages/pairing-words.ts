import { inMyLanguage } from './language.ts';
import { english } from './pairing-words.en.ts';

/** The texts around pairing, which the welcome, the options and the doctor page share. */
export const PAIRING_WORDS = await inMyLanguage(
  english,
  async () => (await import('./pairing-words.de.ts')).german,
);

export const { PLACE_WORDS, CODE_END_WORDS, goodUntilWords } = PAIRING_WORDS;
