import { inMyLanguage } from './language.ts';
import { english } from './pairing-words.en.ts';

/** The texts around pairing, which the welcome and the options page share. */
export const PAIRING_WORDS = await inMyLanguage(
  english,
  async () => (await import('./pairing-words.de.ts')).german,
);

export const { PLACE_WORDS } = PAIRING_WORDS;
