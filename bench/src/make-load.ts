import { gzipSync } from 'node:zlib';
import type { SessionEvent } from '@locked-in/domain';

const CHUNKS_PER_SESSION = 10;
const SITES = ['docs.test', 'mail.test', 'wiki.test', 'video.test', 'code.test'];

/** One chunk as a browser sends it. */
export type LoadChunk = { readonly sessionId: string; readonly firstSeq: number; readonly body: Buffer };
/** The chunks of one session, in order. */
export type LoadSession = readonly LoadChunk[];

/** Fresh sessions of ten chunks each that start, look at pages and are still running: ingest alone, no analysis. */
export function makeLoad(chunks: number, eventsPerChunk: number): readonly LoadSession[] {
  const sessions = Math.ceil(chunks / CHUNKS_PER_SESSION);
  return Array.from({ length: sessions }, (_, index) => {
    const count = Math.min(CHUNKS_PER_SESSION, chunks - index * CHUNKS_PER_SESSION);
    return makeSession(count, eventsPerChunk);
  });
}

export function eventsIn(sessions: readonly LoadSession[], eventsPerChunk: number): number {
  return sessions.reduce((sum, session) => sum + session.length, 0) * eventsPerChunk;
}

function makeSession(chunks: number, eventsPerChunk: number): LoadSession {
  const sessionId = crypto.randomUUID();
  const startMs = Date.now() - 2 * 60 * 60 * 1000;
  return Array.from({ length: chunks }, (_, index) => {
    const firstSeq = index * eventsPerChunk;
    const events = Array.from({ length: eventsPerChunk }, (_, at) => makeEvent(firstSeq + at, startMs));
    return { sessionId, firstSeq, body: gzipSync(JSON.stringify({ events })) };
  });
}

function makeEvent(seq: number, startMs: number): SessionEvent {
  const occurredAtMs = startMs + seq * 7_000;
  if (seq === 0) {
    return {
      kind: 'session-started',
      occurredAtMs,
      intent: 'write the second chapter',
      mode: 'open',
      timeZone: 'Europe/Berlin',
    };
  }
  if (seq % 10 === 9) return { kind: 'browser-left', occurredAtMs };
  const site = SITES[seq % SITES.length] ?? 'docs.test';
  const page = {
    path: `/chapter-${seq % 17}/section-${seq % 5}`,
    title: `Section ${seq % 5} of chapter ${seq % 17}`,
  };
  return { kind: 'page-shown', occurredAtMs, site, ...page, audible: false };
}
