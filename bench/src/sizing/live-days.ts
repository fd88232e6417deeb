import { randomUUID } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import type { SessionEvent } from '@locked-in/domain';
import { HABITS } from '../growth/figures.ts';
import { toJournalChunk } from '../storage/real-journal.ts';
import type { SentChunk } from './send-at-pace.ts';

const DAYS = 7;
const EVENTS_PER_CHUNK = HABITS.eventsPerMinute * HABITS.minutesPerChunk;
const CHUNKS = HABITS.minutesPerSession / HABITS.minutesPerChunk;
const HOUR_MS = 3_600_000;

/** A week of everybody, by the habits that growth is reckoned with: chunks of running sessions in turn, as when all
 * are at work at once; then two of each, its end and its log. */
export function liveDays(tokens: readonly string[]) {
  const sessions = tokens.flatMap((token, person) =>
    Array.from({ length: DAYS * HABITS.sessionsPerDay }, (_, index) =>
      toSession(token, person * 100 + index),
    ),
  );
  return {
    running: Array.from({ length: CHUNKS }, (_, place) => sessions.map(({ chunk }) => chunk(place))).flat(),
    ends: sessions.flatMap(({ end, log }) => [end, log]),
  };
}

function toSession(token: string, seed: number) {
  const sessionId = randomUUID();
  const startMs = Date.now() - HOUR_MS - (seed % 100) * 60_000;
  const seal = (firstSeq: number, events: readonly SessionEvent[]): SentChunk => {
    return { sessionId, firstSeq, token, body: gzipSync(JSON.stringify({ events })) };
  };
  const startOf = (place: number) => startMs + place * HABITS.minutesPerChunk * 60_000;
  const started: SessionEvent = {
    ...{ kind: 'session-started', occurredAtMs: startMs, intent: 'write the second chapter' },
    ...{ mode: 'open', timeZone: 'Europe/Berlin' },
  };
  const endMs = startMs + HOUR_MS;
  const firstAfter = CHUNKS * EVENTS_PER_CHUNK;
  return {
    chunk: (place: number) => {
      const events = toJournalChunk(seed * CHUNKS + place, startOf(place)).slice(0, EVENTS_PER_CHUNK);
      return seal(place * EVENTS_PER_CHUNK, place === 0 ? [started, ...events.slice(1)] : events);
    },
    end: seal(firstAfter, [{ kind: 'session-ended', occurredAtMs: endMs, reason: 'finished' }]),
    log: seal(firstAfter + 1, [
      { kind: 'logged', occurredAtMs: endMs + 1_000, quality: 60, distraction: 20 },
    ]),
  };
}
