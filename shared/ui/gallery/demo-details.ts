import type {
  Calibration,
  DoorEdge,
  HalfLifeCurve,
  HeatMap,
  JudgedSession,
  SessionStrip,
  SiteLabels,
  StripKind,
  TrendWeek,
  TriedSolution,
  WeekComparison,
  WeekHalfLife,
  WeekSession,
} from '@locked-in/domain';
import { toCalibration, toSurvival } from '@locked-in/domain';
import { demoDays, demoSessions } from './demo-week.ts';

const MINUTE_MS = 60_000;

export const demoHeatMap: HeatMap = {
  firstHour: 4,
  cells: [
    heatCell(0, 9, [47, 41]),
    heatCell(1, 14, [55, 30, 44]),
    heatCell(1, 15, [25, 14, 22]),
    heatCell(2, 20, [10, 0, 2]),
    heatCell(3, 10, [60, 52]),
    heatCell(3, 11, [48, 37]),
    heatCell(3, 14, [46, 30]),
    heatCell(4, 9, [50, 22]),
    heatCell(4, 10, [58, 47]),
  ],
  beyondMs: 0,
};

/** Every hour of every day, some of it on task. */
export const fullHeatMap: HeatMap = {
  firstHour: 4,
  cells: Array.from({ length: 7 * 24 }, (_, index) => {
    const onTask = (index * 37) % 61;
    return heatCell(Math.floor(index / 24), (4 + (index % 24)) % 24, [60, onTask]);
  }),
  beyondMs: 25 * MINUTE_MS,
};

export const demoComparison: WeekComparison['days'] = demoDays.map(({ date }, index) => ({
  date,
  lastWeek: times([60, 25, 90, 0, 120, 0, 30][index] ?? 0),
  mean: times([50, 45, 70, 30, 80, 0, 15][index] ?? 0),
}));

export const demoStrips: readonly SessionStrip[] = demoSessions
  .filter(({ grade }) => grade.kind !== 'sealed')
  .map(({ sessionId, declaredMs }, index) => ({
    sessionId,
    runs: runsOf(declaredMs, index),
    resolutionMs: 0,
  }));

/** Sixty sessions in one week: nine a day, from early to late. */
export const sixtySessions: readonly WeekSession[] = Array.from({ length: 60 }, (_, index) => {
  const day = Math.floor(index / 9);
  const startedAtMs = Date.UTC(2026, 10, 16 + day, 6 + (index % 9) * 1.6, (index * 7) % 50);
  return {
    sessionId: `session ${index}`,
    date: `2026-11-${16 + day}`,
    startedAtMs,
    endedAtMs: startedAtMs + 75 * MINUTE_MS,
    timeZone: 'Europe/Berlin',
    intent: `Session ${index + 1}`,
    declaredMs: 75 * MINUTE_MS,
    heldMs: 70 * MINUTE_MS,
    onTaskMs: { low: 40 * MINUTE_MS, high: 50 * MINUTE_MS },
    grade: { kind: 'graded', rubric: 2, quality: { low: 60, high: 70 }, distraction: { low: 10, high: 20 } },
  };
});

export const sixtyStrips: readonly SessionStrip[] = sixtySessions.map(({ sessionId, declaredMs }, index) => ({
  sessionId,
  runs: runsOf(declaredMs, index),
  resolutionMs: 20_000,
}));

export const demoSiteLabels: readonly SiteLabels[] = [
  siteOf('docs.example.org', [118, 4, 0, 4]),
  siteOf('en.wikipedia.org', [6, 28, 0, 2]),
  siteOf('forum.example.net', [0, 0, 0, 21]),
  siteOf('mail.example.com', [0, 6, 9, 3]),
  siteOf('news.example.com', [0, 0, 12, 0]),
  siteOf('a-very-long-subdomain.of-an-even-longer-name.example.museum', [3, 0, 0, 2]),
];

export const demoEdges: readonly DoorEdge[] = [
  edge('docs.example.org', 'news.example.com', 5),
  edge('docs.example.org', 'video.example.com', 2),
  edge('en.wikipedia.org', 'video.example.com', 3),
  edge('away', 'news.example.com', 2),
  edge('start', 'mail.example.com', 2),
  edge('mail.example.com', 'shop.example.com', 1),
];

export const manyEdges: readonly DoorEdge[] = Array.from({ length: 12 }, (_, index) =>
  edge(
    `a-rather-long-name-of-work-${index % 7}.example.org`,
    `somewhere-else-entirely-${index % 5}.example.com`,
    40 - index * 3,
  ),
);

export const demoHalfLife: WeekHalfLife = {
  all: curveOf(
    [4, 7, 9, 12, 12, 14, 16, 18, 19, 22, 24, 26, 31, 33, 38, 44],
    [6, 15, 25, 25, 50, 50, 52, 88],
  ),
  byHour: [
    { fromHour: 8, curve: curveOf([12, 18, 24, 31, 38, 44, 46], [50, 50, 25, 25, 30, 60]) },
    { fromHour: 12, curve: { kind: 'not-enough', have: 4, need: 6 } },
  ],
  byLength: [{ length: 'up-to-50', curve: curveOf([4, 9, 18, 24, 31, 44], [50, 50, 25]) }],
  byGoal: [
    { goalId: 'thesis', name: 'Finish the thesis', curve: curveOf([9, 18, 24, 31, 44], [50, 50, 25]) },
  ],
};

/** Half of the sessions never met a distraction. */
export const steadyHalfLife: WeekHalfLife = {
  all: curveOf([12, 40], [25, 25, 25, 50, 50, 50, 90, 90, 180]),
  byHour: [],
  byLength: [],
};

export const demoCalibration: Calibration = calibrationOf([
  [80, 75, 86],
  [70, 80, 58, 77],
  [55, 60, 41, 49],
  [90, 85, 72],
  [65, 70, 66, 70],
  [75, 90, 51, 80],
  [60, 80, 62],
  [85, 80, 79, 83],
  [40, 75, 28, 36],
  [75, 70, 68, 71],
  [50, undefined, 44],
  [undefined, 85, 61, 66],
]);

export const demoTrend: readonly TrendWeek[] = (
  [
    ['2026-W39', [52, 66], [22, 34], 70],
    ['2026-W40', [55, 70], [20, 30], 72],
    ['2026-W41', [61, 69], [18, 24], 75],
    ['2026-W43', [58, 64], [21, 26], 66],
    ['2026-W44', [66, 72], [15, 19], 74],
    ['2026-W45', [63, 81], [9, 24], 78],
    ['2026-W46', [70, 74], [12, 15]],
    ['2026-W47', [73, 78], [10, 14], 77],
  ] as const
).map(([week, [low, high], [offLow, offHigh], ownQuality], index) => ({
  week,
  sessions: 3 + (index % 5),
  quality: { low, high },
  distraction: { low: offLow, high: offHigh },
  ...(ownQuality !== undefined && { ownQuality }),
}));

export const demoTried: readonly TriedSolution[] = [
  tried('I come back from a break', 'open the chapter first, and nothing else for five minutes', {
    kind: 'estimated',
    effect: 7.2,
    low: 1.4,
    high: 13.1,
    pValue: 0.041,
    withCount: 8,
    withoutCount: 15,
  }),
  tried('I open the news', 'close it and write one sentence', {
    kind: 'estimated',
    effect: -2.3,
    low: -9.4,
    high: 5,
    pValue: 0.61,
    withCount: 6,
    withoutCount: 17,
  }),
  tried('20 minutes have passed', 'stand up for one minute', { kind: 'not-enough', have: 4, need: 12 }),
];

type Cell = readonly [held: number, low: number, high?: number];

function heatCell(day: number, hour: number, [held, low, high = low]: Cell): HeatMap['cells'][number] {
  return {
    day,
    hour,
    heldMs: held * MINUTE_MS,
    onTaskMs: { low: low * MINUTE_MS, high: Math.min(held, high) * MINUTE_MS },
  };
}

function times(onTask: number) {
  return {
    sessions: onTask === 0 ? 0 : 1,
    declaredMs: onTask * 1.3 * MINUTE_MS,
    heldMs: onTask * 1.2 * MINUTE_MS,
    onTaskMs: { low: onTask * 0.9 * MINUTE_MS, high: onTask * 1.1 * MINUTE_MS },
  };
}

function runsOf(lengthMs: number, seed: number): SessionStrip['runs'] {
  const kinds: readonly StripKind[] = [
    'on',
    'support',
    'on',
    'off',
    'on',
    'unknown',
    'unobserved',
    'on',
    'away',
  ];
  const shares = kinds.map((_, index) => 1 + ((index + seed) % 4) * (kinds[index] === 'on' ? 2 : 0.5));
  const whole = shares.reduce((sum, share) => sum + share, 0);
  return kinds.map((kind, index) => ({ kind, ms: ((shares[index] ?? 0) / whole) * lengthMs }));
}

type Minutes = readonly [on: number, support: number, off: number, unknown: number];

function siteOf(site: string, minutes: Minutes): SiteLabels {
  const [on, support, off, unknown] = minutes.map((one) => one * MINUTE_MS);
  return {
    site,
    heldMs: minutes.reduce((sum, one) => sum + one, 0) * MINUTE_MS,
    byLabel: { on: on ?? 0, support: support ?? 0, off: off ?? 0, unknown: unknown ?? 0 },
  };
}

function edge(from: string, to: string, count: number): DoorEdge {
  const lengthMs = count * 3.5 * MINUTE_MS;
  if (from === 'away' || from === 'start') return { after: from, to, count, lengthMs };
  return { after: 'page', site: from, to, count, lengthMs };
}

function curveOf(happened: readonly number[], censored: readonly number[]): HalfLifeCurve {
  const spells = [
    ...happened.map((minutes) => ({ ms: minutes * MINUTE_MS, happened: true })),
    ...censored.map((minutes) => ({ ms: minutes * MINUTE_MS, happened: false })),
  ];
  const { spells: sessions, ...rest } = toSurvival(spells);
  return {
    kind: 'curve',
    ...rest,
    sessions,
    censoredAtMs: censored.map((minutes) => minutes * MINUTE_MS).toSorted((a, b) => a - b),
  };
}

type Judged = readonly [own: number | undefined, forecast: number | undefined, low: number, high?: number];

function calibrationOf(judged: readonly Judged[]): Calibration {
  return toCalibration(
    judged.map(
      ([own, forecast, low, high = low], index): JudgedSession => ({
        sessionId: `judged ${index}`,
        startedAtMs: Date.UTC(2026, 10, 1 + index, 9),
        computed: { low, high },
        own,
        forecast,
      }),
    ),
  );
}

function tried(cue: string, action: string, effect: TriedSolution['effect']): TriedSolution {
  return { solutionId: cue, plan: { cue, action }, state: 'armed', usedThisWeek: 2, effect };
}
