import { inMyLanguage } from '../language.ts';
import { english } from './words.en.ts';

/** Every text of the popup. */
export const WORDS = await inMyLanguage(english, async () => (await import('./words.de.ts')).german);

export const {
  todayWords,
  gradeWords,
  startWords,
  startUntilWords,
  startCyclesWords,
  cyclesWords,
  endsAboutWords,
  soonWords,
  untilWords,
  sinceWords,
  leftUntilWords,
  phaseWords,
  stopQuestion,
  endsAtWords,
  completeUntilWords,
  codeWaitsWords,
  sendingWords,
  NOT_COUNTED,
} = WORDS;
