import { inMyLanguage } from '../language.ts';
import { german } from './words.de.ts';
import { english } from './words.en.ts';

/** Every text of the popup. */
export const WORDS = inMyLanguage({ en: english, de: german });

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
  sendingWords,
  NOT_COUNTED,
} = WORDS;
