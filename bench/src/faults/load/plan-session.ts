import { randomUUID } from 'node:crypto';
import type { SessionEvent } from '@locked-in/domain';

export type PlannedChunk = {
  readonly sessionId: string;
  readonly firstSeq: number;
  readonly events: readonly SessionEvent[];
};
export type PlannedSession = { readonly sessionId: string; readonly chunks: readonly PlannedChunk[] };

const SITES = ['docs.test', 'mail.test', 'wiki.test', 'video.test', 'code.test'];
const MOST_IN_A_CHUNK = 30;

/** A session of half an hour that was declared, ended and logged, cut into chunks as a browser would. */
export function planSession(random: () => number, nowMs: number): PlannedSession {
  const startMs = nowMs - 3 * 3_600_000 - Math.floor(random() * 3_600_000);
  return planSessionAt(random, { startMs, timeZone: 'Europe/Berlin' });
}

export type SessionPlace = { readonly startMs: number; readonly timeZone: string };

/** The same, begun at a moment in a zone. */
export function planSessionAt(random: () => number, place: SessionPlace): PlannedSession {
  const sessionId = randomUUID();
  return { sessionId, chunks: cut(planEvents(random, place), sessionId, random) };
}

function planEvents(random: () => number, { startMs, timeZone }: SessionPlace): readonly SessionEvent[] {
  const events: SessionEvent[] = [
    {
      kind: 'session-started',
      occurredAtMs: startMs,
      intent: 'write docs',
      mode: 'open',
      timeZone,
    },
  ];
  let atMs = startMs;
  while (atMs < startMs + 30 * 60_000) {
    atMs += 2_000 + Math.floor(random() * 40_000);
    events.push(toEvent(random, atMs));
  }
  const ended = { occurredAtMs: atMs + 1_000, kind: 'session-ended', reason: 'finished' } as const;
  return [...events, ended, { occurredAtMs: atMs + 2_000, kind: 'logged', quality: 60, distraction: 20 }];
}

function toEvent(random: () => number, occurredAtMs: number): SessionEvent {
  const kind = random();
  if (kind < 0.1) return { kind: 'browser-left', occurredAtMs };
  if (kind < 0.15) return { kind: 'went-idle', occurredAtMs, sinceMs: occurredAtMs - 1_000 };
  const site = SITES[Math.floor(random() * SITES.length)] ?? 'docs.test';
  const path = `/chapter-${Math.floor(random() * 9)}`;
  return { kind: 'page-shown', occurredAtMs, site, path, title: `Titel «${path}»`, audible: kind > 0.9 };
}

function cut(events: readonly SessionEvent[], sessionId: string, random: () => number) {
  const chunks: PlannedChunk[] = [];
  for (let firstSeq = 0; firstSeq < events.length; ) {
    const count = 1 + Math.floor(random() * MOST_IN_A_CHUNK);
    chunks.push({ sessionId, firstSeq, events: events.slice(firstSeq, firstSeq + count) });
    firstSeq += count;
  }
  return chunks;
}
