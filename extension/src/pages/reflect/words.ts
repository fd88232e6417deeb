import { inMyLanguage } from '../language.ts';
import { english } from './words.en.ts';

/** Every text of the page that opens when a session has ended. */
export const WORDS = await inMyLanguage(english, async () => (await import('./words.de.ts')).german);

export const { regretWords, worthWords, untilWords, PROGRESS_WORDS, WAITING } = WORDS;
