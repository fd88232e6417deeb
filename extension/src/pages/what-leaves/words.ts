import { inMyLanguage } from '../language.ts';
import { english } from './words.en.ts';

/** Every text of the page that shows what leaves this browser. */
export const WORDS = await inMyLanguage(english, async () => (await import('./words.de.ts')).german);
