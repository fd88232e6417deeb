import { formatClock, formatDate } from '../../format.ts';
import { inMyLanguage } from '../../language.ts';
import { HERE } from '../../zone.ts';
import { english } from './words.en.ts';

/** Every text of the timer's and the schedules' parts of the options page. */
export const WORDS = await inMyLanguage(english, async () => (await import('./words.de.ts')).german);

export const { weekdayWords, wrongNumberWords, MODE_WORDS, WEEKDAYS, NOTICES } = WORDS;

/** "Friday 20 November, 09:30", on the wall here. */
export function momentWords(ms: number): string {
  return `${formatDate(ms, HERE)}, ${formatClock(ms, HERE)}`;
}
