import type { ChunkHead } from '@locked-in/contracts';
import { type SessionEvent, turnsSession } from '@locked-in/domain';
import { packEvents } from './packed-events.ts';

/** A chunk on its way to rest. */
export type NewChunk = {
  readonly head: ChunkHead;
  /** Its events, packed. */
  readonly body: Uint8Array;
  /** When its first event occurred. */
  readonly startedAtMs: number;
  /** Its events, where some of them turn the session; nobody else needs to open it. */
  readonly turning?: readonly SessionEvent[] | undefined;
};

/** `body` is what `events` were read from, where that can rest as it is. */
export function toNewChunk(head: ChunkHead, events: readonly SessionEvent[], body?: Uint8Array): NewChunk {
  return {
    head,
    body: body ?? packEvents(events),
    startedAtMs: events[0]?.occurredAtMs ?? head.receivedAtMs,
    ...(events.some(turnsSession) && { turning: events }),
  };
}

/** How a session stands after its chunks were recorded. */
export type RecordedSession = {
  readonly userId: string;
  readonly sessionId: string;
  /** The device that declared it; absent until its declaration has arrived. */
  readonly deviceId?: string | undefined;
  /** Can be analysed now. */
  readonly isDue: boolean;
  /** Ended, and events before its last one have not arrived. */
  readonly missing: boolean;
  /** Something in it was forgotten just now: it may lie among the dead letters as well. */
  readonly hasForgotten?: true | undefined;
};
