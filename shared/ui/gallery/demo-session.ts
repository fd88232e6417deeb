import type {
  Label,
  LabelAuthor,
  LabelledSegment,
  Measures,
  Presence,
  Sentence,
  SessionMark,
} from '@locked-in/domain';

const START_MS = Date.UTC(2026, 10, 18, 9, 0);
const MINUTE_MS = 60_000;

type Stay = readonly [
  minutes: number,
  site: string,
  path: string,
  title: string,
  label: Label,
  by: LabelAuthor,
];

const DOCS: Stay = [14, 'docs.example.org', '/thesis/chapter-2', 'Chapter 2 – Methods', 'on', 'person'];

/** A believable hour: a slow start, a long stretch, a slide into a video site, a phone call, and back. */
export const demoSegments: readonly LabelledSegment[] = inOrder([
  stay([3, 'mail.example.com', '/inbox', '(3) Inbox', 'off', 'person']),
  stay(DOCS),
  stay([2, 'en.wikipedia.org', '/wiki/Random_effects', 'Random effects model', 'support', 'rule']),
  stay([6, ...tail(DOCS)]),
  stay([5, 'forum.example.net', '/t/2211', 'How do you report ICC?', 'unknown', 'default']),
  gap(4, 'away'),
  stay([7, 'video.example.com', '/watch', 'Restoring a 1960s lathe', 'off', 'person'], 'media'),
  gap(3, 'unobserved'),
  stay([1, 'en.wikipedia.org', '/wiki/Intraclass_correlation', 'Intraclass correlation', 'support', 'ai']),
  stay([13, ...tail(DOCS)]),
  { ...gap(2, 'active'), isPrivate: true },
]);

export const demoMarks: readonly SessionMark[] = [
  { atMs: START_MS + 19 * MINUTE_MS, kind: 'held', site: 'video.example.com' },
  { atMs: START_MS + 33 * MINUTE_MS, kind: 'held', site: 'video.example.com' },
  {
    atMs: START_MS + 34 * MINUTE_MS,
    kind: 'override',
    site: 'video.example.com',
    minutes: 5,
    reason: 'The talk that section 2 cites',
  },
];

export const demoMeasures: Measures = {
  lengthMs: 60 * MINUTE_MS,
  heldMs: 53 * MINUTE_MS,
  awayMs: 4 * MINUTE_MS,
  unobservedMs: 3 * MINUTE_MS,
  onTaskMs: { low: 36 * MINUTE_MS, high: 43 * MINUTE_MS },
  offMs: { low: 10 * MINUTE_MS, high: 17 * MINUTE_MS },
  coverage: 0.95,
  onTaskShare: { low: 0.68, high: 0.81 },
  switchesPerHour: { page: 9.5, site: 8.4, label: 7.4 },
  dwell: { medianMs: 4 * MINUTE_MS, p75Ms: 7 * MINUTE_MS, p90Ms: 14 * MINUTE_MS },
  longestStretchMs: { strict: 22 * MINUTE_MS, minute: 22 * MINUTE_MS, fourMinutes: 27 * MINUTE_MS },
  depth: { low: 0.38, high: 0.47 },
  offDepth: { low: 0.1, high: 0.19 },
  distractions: { count: 2, microCount: 1, totalMs: 10 * MINUTE_MS, medianMs: 5 * MINUTE_MS },
  fragmentation: { entropy: 1.19, normalised: 0.66, effectiveSites: 3.3 },
  startLatencyMs: { low: 3 * MINUTE_MS, high: 3 * MINUTE_MS },
  onsetMs: 0,
};

export const demoSentences: readonly Sentence[] = [
  {
    slot: 'evidence',
    by: 'built-in',
    text: 'You held 53 of 60 minutes, and 36 to 43 of them served “draft chapter 2”.',
  },
  {
    slot: 'cause',
    by: 'built-in',
    text: 'The longest distraction, 7 minutes on video.example.com, came right after you had been away.',
  },
  {
    slot: 'if-then',
    by: 'built-in',
    text: 'If you come back from a break, then open docs.example.org first, and nothing else for five minutes.',
  },
];

type Gap = Omit<LabelledSegment, 'startMs' | 'endMs'> & { readonly minutes: number };

function stay([minutes, site, path, title, label, by]: Stay, presence: Presence = 'active'): Gap {
  return { minutes, presence, label, by, page: { site, path, title } };
}

function gap(minutes: number, presence: Presence): Gap {
  return { minutes, presence, label: 'unknown', by: 'default' };
}

function tail([, ...rest]: Stay) {
  return rest;
}

function inOrder(stays: readonly Gap[]): readonly LabelledSegment[] {
  let startMs = START_MS;
  return stays.map(({ minutes, ...rest }) => {
    const segment = { ...rest, startMs, endMs: startMs + minutes * MINUTE_MS };
    startMs = segment.endMs;
    return segment;
  });
}
