import { inMyLanguage } from '../language.ts';
import { german } from './away-words.de.ts';
import { english } from './away-words.en.ts';

/** Every text of the question what happened while nobody was at the browser. */
export const AWAY_WORDS = inMyLanguage({ en: english, de: german });

export const { awayWords } = AWAY_WORDS;
