/** What a number on a screen is called, how it is computed, and what it says. `source`: where the idea was studied. */
export type FormulaText = {
  readonly name: string;
  readonly formula: string;
  readonly meaning: string;
  readonly source?: string | undefined;
};

/** The words of every computed number, for every screen that shows it. They follow the domain's code. */
export const FORMULAS = {
  quality: {
    name: 'Quality',
    formula: '50 × on-task share + 30 × depth + 10 × (1 − start latency ÷ length) + 10 × coverage',
    meaning:
      'A range when pages are unknown: the low end counts them all as off task, the high end as on task.',
  },
  distraction: {
    name: 'Distraction',
    formula: '70 × off share + 30 × off depth',
    meaning: 'Not the opposite of quality: time away or not observed raises neither.',
  },
  gap: {
    name: 'Gap',
    formula: 'own grade − nearest end of the computed range',
    meaning: 'Own judgement and records agree only moderately, so both are shown.',
    source: 'Parry et al. 2021, 10.1038/s41562-021-01117-5',
  },
  coverage: {
    name: 'Coverage',
    formula: '(active + playing + away) ÷ length without pauses',
    meaning: 'How much of the session the browser could see. Below 60 % no grade is given.',
  },
  declared: {
    name: 'Declared time',
    formula: 'end − start − pauses',
    meaning: 'How long the session was.',
  },
  held: {
    name: 'Held time',
    formula: 'active + playing',
    meaning: 'The browser was in front and you were there; a playing lecture counts.',
  },
  onTask: {
    name: 'On-task time',
    formula: 'on + supporting',
    meaning: 'A range when pages are unknown.',
  },
  onTaskShare: {
    name: 'On-task share',
    formula: '(on + supporting) ÷ held time',
    meaning: 'Of the time you were there, how much served the intent.',
  },
  switches: {
    name: 'Switches per hour',
    formula: 'changes of page ÷ observed hours, stays under 5 s folded into their neighbour',
    meaning: 'Never part of a grade.',
  },
  dwell: {
    name: 'Stay on one site',
    formula: 'median of the stays on one site, stays under 5 s folded',
    meaning: 'Half of your stays were shorter. On screens at work a median of 40 s was measured.',
    source: 'Mark et al. 2016, 10.1145/2858036.2858202',
  },
  longestStretch: {
    name: 'Longest stretch',
    formula: 'longest run of on task or supporting, off gaps up to 60 s bridged',
    meaning: 'Your longest piece of work in one go.',
  },
  depth: {
    name: 'Depth',
    formula: 'Σ length × min(length, c) ÷ (c × session), over on-task stretches; c = 25 min',
    meaning: 'Rewards long stretches; c is the session’s length when that is shorter.',
  },
  distractions: {
    name: 'Distractions',
    formula: 'off-task runs of at least 5 s',
    meaning: 'Shown, never graded by their number. Short ones last under 5 min.',
  },
  fragmentation: {
    name: 'Effective sites',
    formula: 'e^H, H = −Σ pᵢ ln pᵢ over the time shares of the sites',
    meaning: 'How many sites your time was really spread over.',
  },
  startLatency: {
    name: 'Time to start',
    formula: 'start → first on-task or supporting run of at least 60 s',
    meaning: 'How long it took to get going.',
  },
  onset: {
    name: 'First distraction after',
    formula: 'start → first off-task run of at least 5 s',
    meaning: 'How long the start held.',
  },
} as const satisfies Record<string, FormulaText>;

export type FormulaId = keyof typeof FORMULAS;
