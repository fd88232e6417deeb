import type { SessionEvent } from '@locked-in/domain';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
const LONGEST_DAY_MS = 19 * 60 * MINUTE_MS;
const PAGES = [
  'docs.test/chapter-',
  'docs.test/chapter-',
  'wiki.test/article-',
  'video.test/watch-',
  'mail.test/thread-',
];

export type Week = {
  /** When its first day begins. */
  readonly startsAtMs: number;
  readonly sessions: number;
  readonly eventsPerSession: number;
};

/** The sessions of one week: spread over its days, graded but for every tenth, the same every time. */
export function toWeekOfSessions({ startsAtMs, sessions, eventsPerSession }: Week) {
  const apartMs = Math.min(75 * MINUTE_MS, Math.floor(LONGEST_DAY_MS / Math.ceil(sessions / 7)));
  return Array.from({ length: sessions }, (_, index) => {
    const onDay = Math.floor(index / 7);
    const startMs = startsAtMs + (index % 7) * DAY_MS + 4 * 60 * MINUTE_MS + onDay * apartMs;
    return toSession({ startMs, lengthMs: (apartMs * 2) / 3, index, events: eventsPerSession });
  });
}

type Shape = {
  readonly startMs: number;
  readonly lengthMs: number;
  readonly index: number;
  readonly events: number;
};

function toSession({ startMs, lengthMs, index, events }: Shape): readonly SessionEvent[] {
  const stepMs = Math.floor(lengthMs / events);
  const at = (step: number) => startMs + step * stepMs;
  const shown = Array.from(
    { length: events - 3 },
    (_, step): SessionEvent => toEvent(at(step + 1), step + index),
  );
  return [
    {
      kind: 'session-started',
      occurredAtMs: startMs,
      intent: `write chapter ${index % 5}`,
      mode: 'countdown',
      plannedMs: [25, 50, 90][index % 3] ?? 25,
      timeZone: 'Europe/Berlin',
      forecast: { quality: 50 + ((index * 13) % 45) },
    },
    ...shown,
    { kind: 'session-ended', occurredAtMs: at(events - 1), reason: 'finished' },
    ...(index % 10 === 9
      ? []
      : [{ kind: 'logged', occurredAtMs: at(events), quality: 40 + ((index * 17) % 55) } as const]),
  ];
}

function toEvent(occurredAtMs: number, step: number): SessionEvent {
  if (step % 29 === 28) return { kind: 'browser-left', occurredAtMs };
  const [site = '', path = ''] = (PAGES[(step * 7) % PAGES.length] ?? '').split('/');
  const number = (step * 5) % 23;
  return {
    kind: 'page-shown',
    occurredAtMs,
    site,
    path: `/${path}${number}`,
    title: `Page ${number}`,
    audible: false,
  };
}
