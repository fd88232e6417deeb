import { inMyLanguage } from '../language.ts';
import { english } from './words.en.ts';

/** Every text of the doctor page. */
export const WORDS = await inMyLanguage(english, async () => (await import('./words.de.ts')).german);

export const {
  alarmWords,
  clockWords,
  connectionWords,
  lastSeenWords,
  lostWords,
  parkedWords,
  refusedWords,
  roomWords,
  settingsLostWords,
  verdictWords,
  waitingWords,
} = WORDS;
