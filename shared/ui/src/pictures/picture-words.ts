import { inLanguage } from '../locale.ts';
import { german } from './picture-words.de.ts';
import { english, type PictureWords } from './picture-words.en.ts';

export function pictureWordsIn(locale: string): PictureWords {
  return inLanguage(locale, { en: english, de: german });
}
