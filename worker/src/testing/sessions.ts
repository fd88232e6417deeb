import { randomUUID } from 'node:crypto';
import type { Broker } from '@locked-in/broker';
import type { ChunkHead, SealedChunk } from '@locked-in/contracts';
import { calendarOf, type SessionEvent, weekBounds, weekOf } from '@locked-in/domain';
import { clock, timeline } from '@locked-in/domain/testing';
import { toNewChunk } from '@locked-in/store';
import { expect, vi } from 'vitest';

export type Sender = Pick<ChunkHead, 'userId' | 'deviceId' | 'sessionId'>;

/**
 * Twenty minutes at a page named in the intent, ten at another, the rest elsewhere. On the Monday of the week that
 * runs by the real clock, which is also the database's.
 */
export const MORNING = thisMonday(`
  09:00 start "draft chapter 2" 60m forecast 70
  09:00 docs.test/chapter "Chapter 2"
  09:20 video.test/watch "Otters"
  09:30 docs.test/chapter "Chapter 2"
  09:40 left
  09:45 docs.test/notes "Notes"
  09:55 idle 60s
  09:58 back
  10:00 end
`);

export const LOGGED = thisMonday('10:02 log 80 20');

/** Long enough for a loaded machine; nothing is asserted about how long it takes. */
export const WAIT = { timeout: 60_000, interval: 25 };

export function thisMonday(text: string): readonly SessionEvent[] {
  const { startsAtMs } = weekBounds(weekOf(Date.now(), calendarOf('UTC')), calendarOf('UTC'));
  const shiftMs = startsAtMs - clock('04:00');
  return timeline(text).map((event) => ({
    ...event,
    occurredAtMs: event.occurredAtMs + shiftMs,
    ...('sinceMs' in event && { sinceMs: event.sinceMs + shiftMs }),
    ...('lastSeenMs' in event && { lastSeenMs: event.lastSeenMs + shiftMs }),
    ...('fromMs' in event && { fromMs: event.fromMs + shiftMs, toMs: event.toMs + shiftMs }),
  }));
}

export function mintSender(userId: string): Sender {
  return { userId, deviceId: randomUUID(), sessionId: randomUUID() };
}

/** The events as chunks of `size`, the first of them with `firstSeq`. */
export function seal(
  sender: Sender,
  events: readonly SessionEvent[],
  { size = 500, firstSeq = 0 }: { readonly size?: number; readonly firstSeq?: number } = {},
): readonly SealedChunk[] {
  const starts = events.map((_, index) => index).filter((index) => index % size === 0);
  return starts.map((start) => {
    const part = events.slice(start, start + size);
    const { head, body, startedAtMs, turning } = toNewChunk(
      { ...sender, firstSeq: firstSeq + start, count: part.length, receivedAtMs: Date.now() },
      part,
    );
    return { head: { ...head, startedAtMs, turns: turning !== undefined }, body };
  });
}

/** As browsers do: again until it is taken. */
export async function publishAll(broker: Broker, chunks: readonly SealedChunk[]): Promise<void> {
  await Promise.all(
    chunks.map((chunk) =>
      vi.waitFor(async () => expect(await broker.publish(chunk)).toEqual({ kind: 'accepted' }), WAIT),
    ),
  );
}
