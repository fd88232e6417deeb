import { inMyLanguage } from './language.ts';
import { german } from './pairing-words.de.ts';
import { english } from './pairing-words.en.ts';

/** The texts around pairing, which the welcome and the options page share. */
export const PAIRING_WORDS = inMyLanguage({ en: english, de: german });

export const { PLACE_WORDS } = PAIRING_WORDS;
