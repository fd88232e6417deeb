import { isDeepStrictEqual } from 'node:util';
import type { Delivery } from '@locked-in/broker';
import { type ChunkHead, isPlainEvent, LIMITS, SessionEventSchema } from '@locked-in/contracts';
import type { SessionEvent } from '@locked-in/domain';
import { inflate, isPacked, type NewChunk, toNewChunk } from '@locked-in/store';

export type Opened =
  | { readonly kind: 'readable'; readonly chunk: NewChunk }
  | { readonly kind: 'unreadable'; readonly reason: string };

/**
 * A delivery as it is to rest. What only lets its session go on is left packed: the server has validated it. The
 * others are opened, which finds what can no longer be the body that the server let in: other bytes, another form,
 * another count. Reasons never quote it.
 */
export function openDelivery({ head, body }: Pick<Delivery, 'head' | 'body'>): Opened {
  if (!isPacked(body)) return openPlain(head, body);
  if (head.turns === false && head.startedAtMs !== undefined)
    return { kind: 'readable', chunk: { head, body, startedAtMs: head.startedAtMs } };
  return openPacked(head, body);
}

function openPacked(head: ChunkHead, body: Uint8Array): Opened {
  const plain = inflateOrNothing(body);
  if (plain === undefined) return unreadable('the body is not a gzip stream');
  const read = readEvents(head, plain);
  if ('reason' in read) return unreadable(read.reason);
  return { kind: 'readable', chunk: toNewChunk(head, read.events, read.isExact ? body : undefined) };
}

/** As servers passed bodies on before they passed on what browsers send. */
function openPlain(head: ChunkHead, body: Uint8Array): Opened {
  const read = readEvents(head, body);
  if ('reason' in read) return unreadable(read.reason);
  return { kind: 'readable', chunk: toNewChunk(head, read.events) };
}

function inflateOrNothing(body: Uint8Array): Uint8Array | undefined {
  try {
    return inflate(body);
  } catch {
    return undefined; // zlib says no more than that it is none
  }
}

type Read =
  | { readonly events: readonly SessionEvent[]; readonly isExact: boolean }
  | { readonly reason: string };

function readEvents(head: ChunkHead, plain: Uint8Array): Read {
  const parsed = parseJson(plain);
  if (parsed === undefined) return { reason: 'the body is not JSON' };
  const sent = eventsOf(parsed);
  const events = sent?.flatMap((event) => toEvent(event) ?? []);
  if (sent === undefined || events?.length !== sent.length)
    return { reason: 'the body does not hold events' };
  if (events.length !== head.count)
    return { reason: 'the body holds another number of events than its head' };
  return { events, isExact: isDeepStrictEqual(parsed, { events }) };
}

function parseJson(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
  } catch {
    return undefined; // not UTF-8 or not JSON: told by the caller, without the text that JSON.parse quotes
  }
}

function eventsOf(body: unknown): readonly unknown[] | undefined {
  if (typeof body !== 'object' || body === null || !('events' in body)) return undefined;
  const { events } = body;
  if (!Array.isArray(events) || events.length === 0 || events.length > LIMITS.eventsPerChunk)
    return undefined;
  return events;
}

/**
 * Fields that the contract does not know end here, should a server have let them pass. An event that only a newer
 * server understands is kept as it came.
 */
function toEvent(event: unknown): SessionEvent | undefined {
  if (isPlainEvent(event)) return event;
  const known = SessionEventSchema.safeParse(event);
  if (known.success) return known.data;
  return looksLikeEvent(event) ? event : undefined;
}

function looksLikeEvent(event: unknown): event is SessionEvent {
  if (typeof event !== 'object' || event === null) return false;
  return (
    'kind' in event &&
    typeof event.kind === 'string' &&
    'occurredAtMs' in event &&
    Number.isSafeInteger(event.occurredAtMs)
  );
}

function unreadable(reason: string): Opened {
  return { kind: 'unreadable', reason };
}
