import { inMyLanguage } from '../language.ts';
import { german } from './words.de.ts';
import { english } from './words.en.ts';

/** Every text of the page that shows what leaves this browser. */
export const WORDS = inMyLanguage({ en: english, de: german });
