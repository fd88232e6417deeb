import { inMyLanguage } from './language.ts';
import { english } from './privacy-words.en.ts';

/** How much of a page is recorded, with what would be kept of an example. */
export const PRIVACY_WORDS = await inMyLanguage(
  english,
  async () => (await import('./privacy-words.de.ts')).german,
);
