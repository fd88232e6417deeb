import { german } from './keeping-words.de.ts';
import { english } from './keeping-words.en.ts';
import { inMyLanguage } from './language.ts';

/** The texts around what is recorded and kept, which several pages share. */
export const KEEPING_WORDS = inMyLanguage({ en: english, de: german });

export const { keptQuestionWords, keptHereWords, removeWords, forgetWords, PRESET_WORDS } = KEEPING_WORDS;
