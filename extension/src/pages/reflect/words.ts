import { inMyLanguage } from '../language.ts';
import { german } from './words.de.ts';
import { english } from './words.en.ts';

/** Every text of the page that opens when a session has ended. */
export const WORDS = inMyLanguage({ en: english, de: german });

export const { regretWords, untilWords, PROGRESS_WORDS, WAITING } = WORDS;
