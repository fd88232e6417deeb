import type { ChunkHead } from '@locked-in/contracts';
import type { SessionEvent } from '@locked-in/domain';
import { type NewChunk, toNewChunk } from '@locked-in/store';

/** Few, so that a session is made of several chunks as when it is sent every five minutes. */
const EVENTS_PER_CHUNK = 20;
const ON_ITS_WAY_MS = 2_000;

export type Sender = Pick<ChunkHead, 'userId' | 'deviceId' | 'sessionId'>;

/** Consecutive events from `firstSeq` on, as a browser would have sealed and sent them. */
export function toChunks(
  sender: Sender,
  events: readonly SessionEvent[],
  firstSeq: number,
): readonly NewChunk[] {
  const starts = events.map((_, index) => index).filter((index) => index % EVENTS_PER_CHUNK === 0);
  return starts.map((start) => {
    const part = events.slice(start, start + EVENTS_PER_CHUNK);
    const receivedAtMs = (part.at(-1)?.occurredAtMs ?? 0) + ON_ITS_WAY_MS;
    const head = { ...sender, firstSeq: firstSeq + start, count: part.length, receivedAtMs };
    return toNewChunk(head, part);
  });
}
