import { inLanguage, type Language } from '@locked-in/ui';
import { toLocale } from '../locale.ts';
import { uiLanguage } from '../platform/ui-language.ts';
import { recall } from './page-memory.ts';

/** Language and region of this page, chosen once, when it is loaded. */
export const LOCALE = toLocale(recall('language'), uiLanguage());

/** The words of this page, of all that a `words.ts` has. */
export function inMyLanguage<Words>(words: Readonly<Record<Language, Words>>): Words {
  return inLanguage(LOCALE, words);
}
