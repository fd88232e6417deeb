import { inLanguage } from './locale.ts';
import { german } from './timeline-words.de.ts';
import { english, type TimelineWords } from './timeline-words.en.ts';

export function timelineWordsIn(locale: string): TimelineWords {
  return inLanguage(locale, { en: english, de: german });
}
