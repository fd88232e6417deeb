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
      'A range when something is unknown: the low end counts unknown pages and unobserved time as off task, the high end as on task and observed. Until rubric 2 unobserved time was left out.',
  },
  distraction: {
    name: 'Distraction',
    formula: '70 × off share + 30 × off depth',
    meaning:
      'Not the opposite of quality: time away raises neither. The high end counts unknown pages and unobserved time as off task.',
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
  returnTime: {
    name: 'Back to work after',
    formula: 'median of: work left for a distraction → next on-task or supporting run of at least 5 s',
    meaning: 'Half of your returns took longer. Pauses do not count.',
  },
  chainLength: {
    name: 'Sites on the way back',
    formula: 'median of the distinct off-task sites between leaving work and the return',
    meaning: 'How far one distraction led to the next.',
  },
  drift: {
    name: 'Drift',
    formula: 'on-task share of the last third − on-task share of the first third',
    meaning: 'Below 0, the end was worse than the beginning. A range when pages are unknown.',
  },
  adherence: {
    name: 'Plans kept',
    formula: 'kept ÷ judged; kept: within 60 s of the cue, 5 min on task, gaps up to 60 s bridged',
    meaning: 'How often the planned action followed its cue. Plans of this kind help: d ≈ .65.',
    source: 'Gollwitzer & Sheeran 2006, 10.1016/S0065-2601(06)38002-1',
  },
  doors: {
    name: 'Doors',
    formula: 'per distraction: the page left → the first off-task site; stays under 5 s looked through',
    meaning: 'Where distractions begin.',
  },
  halfLife: {
    name: 'Half-life of focus',
    formula: 'S(t) = Π (1 − distracted ÷ at risk); the time at which S falls to one half',
    meaning:
      'After that time half of your sessions had met their first distraction. Sessions that ended before count as long as they lasted. Interval: 90 %, Greenwood, log(−log).',
    source: 'Kaplan & Meier 1958, 10.1080/01621459.1958.10501452',
  },
  calibration: {
    name: 'Calibration',
    formula: 'mean of own − computed, and of forecast − computed, over the last 20 sessions',
    meaning:
      'Above 0 you said more than was recorded. The absolute error is the mean distance; computed is the middle of its range.',
    source: 'Parry et al. 2021, 10.1038/s41562-021-01117-5',
  },
  rankCorrelation: {
    name: 'Rank correlation',
    formula: 'Spearman’s ρ of what you said and what was computed, last 20 sessions',
    meaning: '1: you order your sessions as the records do. 0: no relation.',
  },
  brier: {
    name: 'Brier score',
    formula: 'mean of (forecast ÷ 100 − good)²; good = 1 where computed quality ≥ 60, else 0',
    meaning: 'How good your forecasts were: 0 is perfect, 0.25 is what saying 50 every time earns.',
    source: 'Brier 1950, 10.1175/1520-0493(1950)078<0001:VOFEIT>2.0.CO;2',
  },
  trialEffect: {
    name: 'Effect',
    formula: 'mean quality with it − mean quality without it, over graded sessions, at least 6 each',
    meaning:
      'Interval: 90 % bootstrap, 2 000 draws, widened for few sessions. p: share of 2 000 random deals of the sessions with a difference at least as large.',
    source: 'Hesterberg 2015, 10.1080/00031305.2015.1089789',
  },
  goal: {
    name: 'Goal',
    formula: 'held or on-task time, or sessions, of the week that serve it ÷ its weekly target',
    meaning:
      'A session counts in the week it began. A sealed one tells how long was held: its on-task time may be anything up to that.',
  },
  streak: {
    name: 'Streak',
    formula: 'days with a declared and logged session since the last day that had none',
    meaning:
      'How the session went does not matter. Rest and excused days neither break nor extend it; today breaks nothing while it lasts.',
  },
  aiAccuracy: {
    name: 'Accuracy of AI labels',
    formula: 'AI labels you confirmed ÷ AI labels you corrected or confirmed',
    meaning: 'With a 95 % Wilson interval. Of what you did not look at it says nothing.',
    source: 'Wilson 1927, 10.1080/01621459.1927.10502953',
  },
} as const satisfies Record<string, FormulaText>;

export type FormulaId = keyof typeof FORMULAS;
