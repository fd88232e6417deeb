import type { Delivery } from '@locked-in/broker';
import { LIMITS, SessionEventSchema } from '@locked-in/contracts';
import type { SessionEvent } from '@locked-in/domain';
import type { NewChunk } from '@locked-in/store';

export type Opened =
  | { readonly kind: 'readable'; readonly chunk: NewChunk }
  | { readonly kind: 'unreadable'; readonly reason: string };

/**
 * The events of a delivery. The server has validated the body already; this finds what can no longer be the body
 * that it let in: other bytes, another form, another count. Reasons never quote it.
 */
export function openDelivery({ head, body }: Delivery): Opened {
  const parsed = parseJson(body);
  if (parsed === undefined) return unreadable('the body is not JSON');
  const events = eventsOf(parsed);
  if (events === undefined) return unreadable('the body does not hold events');
  if (events.length !== head.count)
    return unreadable('the body holds another number of events than its head');
  return { kind: 'readable', chunk: { head, events } };
}

function parseJson(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
  } catch {
    return undefined; // not UTF-8 or not JSON: told by the caller, without the text that JSON.parse quotes
  }
}

function eventsOf(body: unknown): readonly SessionEvent[] | undefined {
  if (typeof body !== 'object' || body === null || !('events' in body)) return undefined;
  const { events } = body;
  if (!Array.isArray(events) || events.length === 0 || events.length > LIMITS.eventsPerChunk)
    return undefined;
  const known = events.flatMap((event) => toEvent(event) ?? []);
  return known.length === events.length ? known : undefined;
}

/**
 * Fields that the contract does not know end here: the server let them pass, and the database may refuse what stands
 * in them. An event that only a newer server understands is kept as it came.
 */
function toEvent(event: unknown): SessionEvent | undefined {
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
