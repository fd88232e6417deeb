import { gzipSync } from 'node:zlib';
import type { SessionEvent } from '@locked-in/domain';
import type { LoadChunk } from '../make-load.ts';

const EVERY_MS = 20_000;
const MOST_IN_CHUNK = 500;
const SITES = ['docs.test', 'wiki.test', 'video.test'];

/** A session with a page every 20 seconds. Its last chunk is its end, and nothing else. */
export function makeEndedSession(
  sessionId: string,
  pages = 150,
): { readonly sessionId: string; readonly chunks: readonly LoadChunk[] } {
  const startMs = Date.now() - (pages + 3) * EVERY_MS;
  const events: readonly SessionEvent[] = [
    {
      occurredAtMs: startMs,
      kind: 'session-started',
      intent: 'draft chapter 2',
      mode: 'open',
      timeZone: 'UTC',
    },
    ...Array.from({ length: pages }, (_, index) => toPage(index, startMs)),
  ];
  const end: SessionEvent = {
    occurredAtMs: startMs + pages * EVERY_MS,
    kind: 'session-ended',
    reason: 'finished',
  };
  const starts = events.map((_, index) => index).filter((index) => index % MOST_IN_CHUNK === 0);
  const chunks = starts.map((start) => toChunk(sessionId, start, events.slice(start, start + MOST_IN_CHUNK)));
  return { sessionId, chunks: [...chunks, toChunk(sessionId, events.length, [end])] };
}

function toPage(index: number, startMs: number): SessionEvent {
  const site = SITES[index % SITES.length] ?? 'docs.test';
  const words = { path: `/${index % 17}`, title: `Section ${index % 17}` };
  return { occurredAtMs: startMs + index * EVERY_MS, kind: 'page-shown', site, ...words, audible: false };
}

function toChunk(sessionId: string, firstSeq: number, events: readonly SessionEvent[]): LoadChunk {
  return { sessionId, firstSeq, body: gzipSync(JSON.stringify({ events })) };
}
