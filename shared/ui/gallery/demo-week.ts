import type { DayTotals, SiteTotals, WeekSession } from '@locked-in/domain';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const TIME_ZONE = 'Europe/Berlin';
const GRADED = { kind: 'graded', rubric: 1 } as const;

/** A week in November 2026, for the gallery and for tests. Zone: UTC+1. */
export const demoSessions: readonly WeekSession[] = [
  session('2026-11-16T08:00Z', 50, {
    intent: 'Draft chapter 2: the river crossing',
    heldMs: 47 * MINUTE_MS,
    onTaskMs: { low: 41 * MINUTE_MS, high: 41 * MINUTE_MS },
    grade: { ...GRADED, quality: { low: 86, high: 86 }, distraction: { low: 8, high: 8 } },
    ownQuality: 80,
    ownDistraction: 10,
  }),
  session('2026-11-17T13:00Z', 90, {
    intent: 'Read: attention and media multitasking',
    heldMs: 80 * MINUTE_MS,
    onTaskMs: { low: 44 * MINUTE_MS, high: 66 * MINUTE_MS },
    grade: { ...GRADED, quality: { low: 58, high: 77 }, distraction: { low: 14, high: 33 } },
  }),
  session('2026-11-18T19:00Z', 25, {
    intent: '',
    heldMs: 10 * MINUTE_MS,
    onTaskMs: { low: 4 * MINUTE_MS, high: 6 * MINUTE_MS },
    grade: { kind: 'withheld', rubric: 1, reason: 'low-coverage' },
    ownQuality: 40,
  }),
  session('2026-11-19T09:30Z', 4, {
    intent: 'Answer the landlord',
    heldMs: 4 * MINUTE_MS,
    onTaskMs: { low: 0, high: 4 * MINUTE_MS },
    grade: { kind: 'withheld', rubric: 1, reason: 'too-short' },
  }),
  session('2026-11-19T13:00Z', 50, {
    intent: 'Prepare Thursday’s seminar',
    heldMs: 46 * MINUTE_MS,
    onTaskMs: { low: 30 * MINUTE_MS, high: 31 * MINUTE_MS },
    grade: { kind: 'sealed' },
  }),
];

export const demoDays: readonly DayTotals[] = [16, 17, 18, 19, 20, 21, 22].map((day) =>
  dayOfSessions(`2026-11-${day}`),
);

export const demoSites: readonly SiteTotals[] = [
  { site: 'docs.example.org', heldMs: 2.1 * HOUR_MS, label: 'on' },
  { site: 'en.wikipedia.org', heldMs: 0.6 * HOUR_MS, label: 'support' },
  { site: 'mail.example.com', heldMs: 0.3 * HOUR_MS, label: 'unknown' },
  { site: 'news.example.com', heldMs: 0.2 * HOUR_MS, label: 'off' },
];

type Rest = Pick<WeekSession, 'intent' | 'heldMs' | 'onTaskMs' | 'grade' | 'ownQuality' | 'ownDistraction'>;

function session(startedAt: string, minutes: number, rest: Rest): WeekSession {
  const startedAtMs = Date.parse(startedAt);
  return {
    sessionId: startedAt,
    date: startedAt.slice(0, 10),
    startedAtMs,
    endedAtMs: startedAtMs + minutes * MINUTE_MS,
    timeZone: TIME_ZONE,
    declaredMs: minutes * MINUTE_MS,
    ...rest,
  };
}

function dayOfSessions(date: string): DayTotals {
  const ofDay = demoSessions.filter((one) => one.date === date);
  const total = (of: (one: WeekSession) => number) => ofDay.reduce((sum, one) => sum + of(one), 0);
  return {
    date,
    sessions: ofDay.length,
    declaredMs: total((one) => one.declaredMs),
    heldMs: total((one) => one.heldMs),
    onTaskMs: { low: total((one) => one.onTaskMs.low), high: total((one) => one.onTaskMs.high) },
  };
}
