import { foldSession, IDLE_TIMER, type SessionEvent } from '@locked-in/domain';
import { type Journal, type SessionRecord, type Writing, writeTo } from './database.ts';
import type { ImportedSession } from './read-import.ts';

/** How many sessions were added, brought further, and left as they are here. */
export type Merged = { readonly added: number; readonly extended: number; readonly kept: number };

/**
 * Puts the sessions of a file beside those that are here, by id. What is here and goes as far stays; of a session that
 * the file knows more of, the events behind ours are appended. Nothing of it is sent before the person says so.
 */
export async function importJournal(db: Journal, sessions: readonly ImportedSession[]): Promise<Merged> {
  const tx = writeTo(db, ['sessions', 'events', 'chunks']);
  const merged = { added: 0, extended: 0, kept: 0 };
  for (const session of sessions) merged[await merge(tx, session)] += 1;
  await tx.done;
  return merged;
}

async function merge(tx: Writing, imported: ImportedSession): Promise<keyof Merged> {
  const known = await tx.objectStore('sessions').get(imported.sessionId);
  const isOpen = known !== undefined && known.endedAtMs === undefined;
  if (isOpen || (known && known.nextSeq >= imported.nextSeq)) return 'kept';
  const events = withEnd(imported.events);
  const fromSeq = known?.nextSeq ?? 0;
  await tx.objectStore('sessions').put(toRecord(imported, events, known));
  const { sessionId } = imported;
  const put = (event: SessionEvent, index: number) =>
    tx.objectStore('events').put({ sessionId, seq: fromSeq + index, event });
  await Promise.all(events.slice(fromSeq).map(put));
  return known ? 'extended' : 'added';
}

/** A session that ran when it was exported ended there, as far as anybody here knows. */
function withEnd(events: readonly SessionEvent[]): readonly SessionEvent[] {
  if (events.some(({ kind }) => kind === 'session-ended')) return events;
  const occurredAtMs = events.at(-1)?.occurredAtMs ?? 0;
  return [...events, { kind: 'session-ended', reason: 'abandoned', occurredAtMs }];
}

function toRecord(
  { sessionId, isComplete }: ImportedSession,
  events: readonly SessionEvent[],
  known: SessionRecord | undefined,
): SessionRecord {
  const started = events.find((event) => event.kind === 'session-started');
  const endedAtMs = events.find((event) => event.kind === 'session-ended')?.occurredAtMs ?? 0;
  const log = foldSession(sessionId, events, true)?.log;
  const lastAtMs = events.at(-1)?.occurredAtMs ?? endedAtMs;
  return {
    sessionId,
    intent: started?.intent ?? '',
    mode: started?.mode ?? 'open',
    timer: IDLE_TIMER,
    startedAtMs: started?.occurredAtMs ?? 0,
    endedAtMs,
    nextSeq: events.length,
    sealedUpTo: known?.sealedUpTo ?? 0,
    lastAtMs,
    lastSeenMs: lastAtMs,
    browserLife: '',
    isLogged: log !== undefined,
    isSkipped: log?.skipped ?? false,
    isGradedLate: log?.afterReveal ?? false,
    reflect: 'opened',
    isComplete: false,
    checks: 0,
    nextCheckAtMs: 0,
    kept: known ? known.kept : isComplete ? 'here' : 'undecided',
  };
}
