import { inLanguage } from './locale.ts';
import { german } from './measure-words.de.ts';
import { english, type MeasureWords } from './measure-words.en.ts';

export function measureWordsIn(locale: string): MeasureWords {
  return inLanguage(locale, { en: english, de: german });
}
