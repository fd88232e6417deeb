import { randomUUID } from 'node:crypto';
import type { SessionEvent, SessionFact } from '@locked-in/domain';
import { type NewChunk, toNewChunk } from '../new-chunk.ts';

/** 09:00 UTC on a Friday. */
export const NINE_MS = Date.UTC(2026, 10, 20, 9);
export const MINUTE_MS = 60_000;

/** What one device recorded of one session, in chunks of its choosing. */
export type SampleSession = {
  readonly userId: string;
  readonly deviceId: string;
  readonly sessionId: string;
  /** The chunk that begins at `firstSeq`; its events are a minute apart, the session's first at 09:00. */
  readonly chunk: (firstSeq: number, ...facts: readonly SessionFact[]) => SampleChunk;
};

/** A chunk with what is packed in it. */
export type SampleChunk = NewChunk & { readonly events: readonly SessionEvent[] };

/** The chunk as if it held these events instead. */
export function withEvents({ head }: NewChunk, events: readonly SessionEvent[]): SampleChunk {
  return { ...toNewChunk(head, events), events };
}

export function sampleSession(known: Partial<SampleSession> = {}): SampleSession {
  const ids = { userId: randomUUID(), deviceId: randomUUID(), sessionId: randomUUID(), ...known };
  return { ...ids, chunk: (firstSeq, ...facts) => toChunk(ids, firstSeq, facts) };
}

export function started(intent = 'draft chapter 2', timeZone = 'Europe/Berlin'): SessionFact {
  return { kind: 'session-started', intent, mode: 'countdown', plannedMs: 25 * MINUTE_MS, timeZone };
}

export function shown(site: string): SessionFact {
  return { kind: 'page-shown', site, path: '/', audible: false };
}

export function extended(plannedMinutes: number): SessionFact {
  return { kind: 'session-extended', plannedMs: plannedMinutes * MINUTE_MS };
}

export const ended: SessionFact = { kind: 'session-ended', reason: 'finished' };

export function logged(quality: number): SessionFact {
  return { kind: 'logged', quality };
}

export function eventsOf(chunks: readonly SampleChunk[]): readonly SessionEvent[] {
  return chunks.flatMap(({ events }) => events);
}

type Ids = Pick<SampleSession, 'userId' | 'deviceId' | 'sessionId'>;

function toChunk(ids: Ids, firstSeq: number, facts: readonly SessionFact[]): SampleChunk {
  const { userId, deviceId, sessionId } = ids;
  const receivedAtMs = NINE_MS + 90 * MINUTE_MS;
  const head = { userId, deviceId, sessionId, firstSeq, count: facts.length, receivedAtMs };
  const events = facts.map((fact, index) => ({
    occurredAtMs: NINE_MS + (firstSeq + index) * MINUTE_MS,
    ...fact,
  }));
  return { ...toNewChunk(head, events), events };
}
