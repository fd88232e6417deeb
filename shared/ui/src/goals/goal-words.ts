import { inLanguage } from '../locale.ts';
import { german } from './goal-words.de.ts';
import { english, type GoalWords } from './goal-words.en.ts';

export function goalWordsIn(locale: string): GoalWords {
  return inLanguage(locale, { en: english, de: german });
}
