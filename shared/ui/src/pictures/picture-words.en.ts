import type { Door, PlannedLength, StripKind } from '@locked-in/domain';

const AFTER: Record<Exclude<Door['after'], 'page'>, string> = {
  private: 'A private site',
  away: 'Being away',
  unobserved: 'Out of the browser',
  pause: 'A pause',
  start: 'The start',
};

const LENGTHS: Record<PlannedLength, string> = {
  'up-to-25': 'Planned up to 25 min',
  'up-to-50': 'Planned 26 to 50 min',
  longer: 'Planned longer',
  open: 'Open end',
};

const STRIP: Record<StripKind, string> = {
  on: 'On task',
  support: 'Supporting',
  off: 'Off task',
  unknown: 'Unknown',
  away: 'Away',
  unobserved: 'Not observed',
  pause: 'Pause',
};

/** Everything that the pictures of the report say. Times, shares and points arrive as they are to be read. */
export const english = {
  table: 'As a table',
  notEnough: (have: string, need: string) => `Not enough data yet: ${have} of ${need}.`,
  strip: STRIP,
  range: (low: string, high: string) => `${low} to ${high}`,
  columns: {
    day: 'Day',
    hour: 'Hour',
    held: 'Held',
    onTask: 'On task',
    site: 'Site',
    session: 'Session',
    sessions: 'Sessions',
    week: 'Week',
    quality: 'Quality',
    distraction: 'Distraction',
    own: 'Own',
    forecast: 'Forecast',
    computed: 'Computed',
    declared: 'Declared',
    from: 'From',
    to: 'To',
    times: 'Times',
    time: 'Time',
    share: 'Share',
    lastWeek: 'Last week on task',
    fourWeeks: '4-week mean on task',
  },
  heat: {
    title: 'Hours of the week',
    reading: (weekday: string, from: string, to: string, time: string) =>
      `${weekday} ${from}–${to} was your most on-task hour: ${time}.`,
    noneKnown: 'No hour holds a minute that is known to be on task.',
    nothing: 'No time was held in this week.',
    legend: 'Minutes on task in the hour',
    perhaps: 'Perhaps more: some of it is unknown',
    heldOnly: 'Held, but not on task',
    beyond: (time: string) => `${time} more lie beyond the end of the week.`,
  },
  days: {
    title: 'Days',
    reading: (weekday: string, onTask: string, declared: string) =>
      `${weekday} had the most time on task: ${onTask} of ${declared} declared.`,
    inAll: {
      more: (time: string) => `In all, ${time} more on task than last week.`,
      less: (time: string) => `In all, ${time} less on task than last week.`,
      same: 'In all, as much on task as last week.',
    },
    soFar: {
      more: (time: string) => `Up to yesterday, ${time} more on task than on the same days of last week.`,
      less: (time: string) => `Up to yesterday, ${time} less on task than on the same days of last week.`,
      same: 'Up to yesterday, as much on task as on the same days of last week.',
    },
    noneKnown: 'On no day is a minute known to be on task.',
    nothing: 'No session was declared on any of these days.',
    today: 'Today',
    off: 'Off task',
    unknown: 'Unknown or sealed',
    onTask: 'On task or supporting',
    declared: 'Declared',
    alsoNumber: ', also as a number above each day',
    ghost: 'Last week: the frame what was declared, the bar what was on task',
    mean: 'On task in the mean of the 4 weeks before',
  },
  strips: {
    title: 'Sessions from start to end',
    reading: (time: string, weekday: string, clock: string) =>
      `Your longest unbroken stretch was ${time}, ${weekday} from ${clock}.`,
    noneKnown: 'No session has a stretch that is known to be on task.',
    nothing: 'No session of this week has been graded yet.',
    blurred: (time: string) => `In long sessions, runs under ${time} are not told apart.`,
    noIntent: 'Without an intent',
  },
  doors: {
    title: 'Doors',
    reading: (from: string, to: string, count: string, all: string) =>
      `From ${from} to ${to} was the door taken most often: ${count} of ${all}.`,
    distractions: { one: '# distraction', other: '# distractions' },
    nothing: 'No distraction was seen in this week.',
    left: 'Left',
    entered: 'Went to',
    rest: (count: string) => `Not drawn: ${count} by other doors.`,
    after: AFTER,
  },
  halfLife: {
    title: 'Half-life of focus',
    reading: (time: string, sessions: string) =>
      `After ${time}, half of your sessions had met their first distraction (${sessions}).`,
    between: (time: string, from: string, to: string) => `${time}, likely ${from} to ${to}`,
    atLeast: (time: string, from: string) => `${time}, likely ${from} or more`,
    notReached: (share: string, sessions: string) =>
      `The half was not reached: ${share} of your sessions lasted without a distraction as far as was seen (${sessions}).`,
    undistracted: (sessions: string) => `None of your sessions met a distraction (${sessions}).`,
    sessions: { one: '# session', other: '# sessions' },
    half: 'one half',
    axis: 'Session time without a distraction',
    curve: 'Sessions still undistracted, with a 90 % band',
    censored: 'A session ended undistracted',
    lengths: LENGTHS,
    hours: (from: string, to: string) => `Begun ${from}–${to}`,
    serving: (goal: string) => `Serving “${goal}”`,
    group: 'Sessions of a kind',
    value: 'Half-life',
    notSeen: 'not reached',
  },
  calibration: {
    title: 'Calibration',
    more: (points: string, sessions: string) =>
      `You graded yourself ${points} above what was recorded, on average over ${sessions}.`,
    less: (points: string, sessions: string) =>
      `You graded yourself ${points} below what was recorded, on average over ${sessions}.`,
    same: (sessions: string) => `Your own grades agree with what was recorded, on average over ${sessions}.`,
    forecastMore: (points: string, sessions: string) =>
      `Your forecasts were ${points} above it, over ${sessions}.`,
    forecastLess: (points: string, sessions: string) =>
      `Your forecasts were ${points} below it, over ${sessions}.`,
    forecastSame: (sessions: string) => `Your forecasts agree with it, over ${sessions}.`,
    sessions: { one: '# session', other: '# sessions' },
    points: { one: '# point', other: '# points' },
    nothing: 'No session has both a computed quality and a grade or forecast of yours yet.',
    computedAxis: 'Computed quality',
    saidAxis: 'Said',
    own: 'Your own grade',
    forecast: 'Your forecast',
    whisker: 'What the records allow: the computed range',
    diagonal: 'Said and recorded agree',
  },
  sites: {
    title: 'Sites',
    reading: (site: string, time: string, share: string, label: string) =>
      `${site} had the most time: ${time}, ${share} of it ${label}.`,
    nothing: 'No site was held in a graded session.',
    all: 'Together',
    labels: { on: 'on task', support: 'supporting', off: 'off task', unknown: 'unknown' },
  },
  trend: {
    title: 'Grades from week to week',
    first: (quality: string) =>
      `Quality was ${quality} in this week. There is no week to compare it with yet.`,
    more: (quality: string, points: string, weeks: string) =>
      `Quality was ${quality} in the latest week, ${points} above the mean of ${weeks} before.`,
    less: (quality: string, points: string, weeks: string) =>
      `Quality was ${quality} in the latest week, ${points} below the mean of ${weeks} before.`,
    same: (quality: string, weeks: string) =>
      `Quality was ${quality} in the latest week, as in the mean of ${weeks} before.`,
    weeks: { one: 'the week', other: 'the # weeks' },
    points: { one: '# point', other: '# points' },
    nothing: 'No week has a grade yet.',
    week: (number: string) => `W${number}`,
    band: 'The band is as wide as what is unknown.',
    own: 'Your own grades',
  },
  trial: {
    title: 'What was tried',
    better: (points: string, range: string) => `Quality was ${points} higher with it (90\u00a0%: ${range}).`,
    worse: (points: string, range: string) => `Quality was ${points} lower with it (90\u00a0%: ${range}).`,
    open: (points: string, range: string) =>
      `A difference of ${points} (90\u00a0%: ${range}); that may be chance.`,
    counts: (used: string, unused: string, p: string) => `${used} with it, ${unused} without; p = ${p}`,
    sessions: { one: '# session', other: '# sessions' },
    points: { one: '# point', other: '# points' },
    difference: { one: '# point', other: '# points' },
    enough: (have: string, need: string) => `Not enough data yet: ${have} of ${need} sessions.`,
    summary: (works: string, all: string) =>
      `${works} of ${all} made a difference that is likely more than chance.`,
    none: 'No effect is known yet.',
    nothing: 'Nothing has been tried yet.',
    ifThen: (cue: string, action: string) => `If ${cue}, then ${action}`,
    lower: 'lower with it',
    higher: 'higher with it',
    solution: 'Tried',
    effect: 'Effect',
    used: 'With / without',
  },
  zoom: {
    title: 'Second by second',
    slider: 'Timeline; arrow keys move from stretch to stretch, plus and minus zoom, Home shows the whole',
    in: 'Closer',
    out: 'Further away',
    earlier: 'Earlier',
    later: 'Later',
    whole: 'Whole session',
    hint: 'Point, or use the arrow keys. Plus and minus zoom; so do two fingers, or the wheel with Ctrl.',
    merged: (count: string, time: string) => `${count} stretches in ${time}; come closer to tell them apart.`,
    shown: (from: string, to: string, length: string) => `${from}–${to}, ${length}`,
    tableLimit: (shown: string, all: string) =>
      `The first ${shown} of ${all} stretches of what is shown. Come closer for the rest.`,
    evidence: 'Evidence of the sentence',
    overview: 'Where the part shown lies in the session',
  },
};

export type PictureWords = typeof english;
