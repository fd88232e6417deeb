import { inMyLanguage } from './language.ts';
import { german } from './privacy-words.de.ts';
import { english } from './privacy-words.en.ts';

/** How much of a page is recorded, with what would be kept of an example. */
export const PRIVACY_WORDS = inMyLanguage({ en: english, de: german });
