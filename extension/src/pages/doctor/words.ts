import { inMyLanguage } from '../language.ts';
import { german } from './words.de.ts';
import { english } from './words.en.ts';

/** Every text of the doctor page. */
export const WORDS = inMyLanguage({ en: english, de: german });

export const {
  alarmWords,
  clockWords,
  connectionWords,
  lastSeenWords,
  parkedWords,
  refusedWords,
  roomWords,
  verdictWords,
  waitingWords,
} = WORDS;
