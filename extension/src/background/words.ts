import { inLanguage } from '@locked-in/ui';
import { german } from './words.de.ts';
import { english, type Words } from './words.en.ts';

/** The background has no language of its own: it is asked for whenever there is something to say. */
export function wordsIn(locale: string): Words {
  return inLanguage(locale, { en: english, de: german });
}
