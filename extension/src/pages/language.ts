import { languageOf } from '@locked-in/ui';
import { toLocale } from '../locale.ts';
import { uiLanguage } from '../platform/ui-language.ts';
import { recall } from './page-memory.ts';

/** Language and region of this page, chosen once, when it is loaded. */
export const LOCALE = toLocale(recall('language'), uiLanguage());

/** The words of this page. English is there; what another language says is loaded only where it is spoken. */
export async function inMyLanguage<Words>(english: Words, german: () => Promise<Words>): Promise<Words> {
  return languageOf(LOCALE) === 'de' ? german() : english;
}
