import type { MeasureWords } from './measure-words.en.ts';

export const german: MeasureWords = {
  nothingHeld: 'nichts wurde gehalten',
  of: (part, whole) => `${part} von ${whole}`,
  held: (declared, away) => `von ${declared} angesagt, ${away} weg`,
  unobserved: (time) => `${time} nicht zu sehen`,
  withoutGap: (time) => `${time} ganz ohne Lücke`,
  of100: 'von 100',
  noStart: 'keine Minute bei der Sache',
  start: 'bis zur ersten Minute bei der Sache',
  noDistraction: 'keine Ablenkung',
  fromStart: 'vom Start an',
  none: 'keine',
  distractions: (total, short) => `${total} insgesamt, ${short} davon kurz`,
  nothingObserved: 'nichts war zu sehen',
  betweenSites: (count) => `${count} zwischen Websites`,
  noSite: 'keine Website war zu sehen',
  tenth: (time) => `ein Zehntel dauerte über ${time}`,
  spread: 'als hätte sich deine Zeit gleichmäßig auf so viele verteilt',
};
