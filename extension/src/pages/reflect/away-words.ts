import { inMyLanguage } from '../language.ts';
import { english } from './away-words.en.ts';

/** Every text of the question what happened while nobody was at the browser. */
export const AWAY_WORDS = await inMyLanguage(
  english,
  async () => (await import('./away-words.de.ts')).german,
);

export const { awayWords } = AWAY_WORDS;
