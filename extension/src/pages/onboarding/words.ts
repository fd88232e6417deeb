import { inMyLanguage } from '../language.ts';
import { german } from './words.de.ts';
import { english } from './words.en.ts';

/** Every text of the page that opens when the extension is installed. */
export const WORDS = inMyLanguage({ en: english, de: german });
