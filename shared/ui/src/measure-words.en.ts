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
};

export type MeasureWords = typeof english;
