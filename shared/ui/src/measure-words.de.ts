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
  neverLeft: 'die Arbeit wurde für keine Ablenkung verlassen',
  notFoundAgain: 'die Arbeit wurde verlassen und nicht wiedergefunden',
  returns: (returned, left, longest) =>
    `${returned} von ${left} Mal wiedergefunden, spätestens nach ${longest}`,
  chainMax: (most) => `höchstens ${most} vor der Rückkehr`,
  nothingHeldInAThird: 'im ersten oder letzten Drittel wurde nichts gehalten',
  points: 'Punkte, letztes Drittel gegen erstes',
  fromTo: (low, high) => `${low} bis ${high}`,
  plansKept: (kept, told, cued) =>
    told === cued
      ? `${kept} von ${cued} Mal gehalten`
      : `${kept} von ${told} Mal gehalten; von ${cued - told} weiteren weiß es niemand`,
};
