export const english = {
  nothingHeld: 'nothing was held',
  of: (part: string, whole: string) => `${part} of ${whole}`,
  held: (declared: string, away: string) => `of ${declared} declared, ${away} away`,
  unobserved: (time: string) => `${time} not observed`,
  withoutGap: (time: string) => `${time} without any gap`,
  of100: 'of 100',
  noStart: 'no minute on task',
  start: 'until the first minute on task',
  noDistraction: 'no distraction',
  fromStart: 'counted from the start',
  none: 'none',
  distractions: (total: string, short: number) => `${total} in total, ${short} of them short`,
  nothingObserved: 'nothing was observed',
  betweenSites: (count: string) => `${count} between sites`,
  noSite: 'no site was shown',
  tenth: (time: string) => `a tenth lasted over ${time}`,
  spread: 'as if your time was spread evenly over so many',
  neverLeft: 'work was not left for a distraction',
  notFoundAgain: 'work was left and not found again',
  returns: (returned: number, left: number, longest: string) =>
    `found again ${returned} of ${left} times, at the longest after ${longest}`,
  chainMax: (most: string) => `at most ${most} before the return`,
  nothingHeldInAThird: 'nothing was held in the first or the last third',
  points: 'points, last third against first',
  fromTo: (low: string, high: string) => `${low} to ${high}`,
  plansKept: (kept: number, told: number, cued: number) =>
    told === cued
      ? `kept ${kept} of ${cued} times`
      : `kept ${kept} of ${told} times; of ${cued - told} more nobody can say`,
};

export type MeasureWords = typeof english;
