import { type ChunkHead, parseChunkHead } from '@locked-in/contracts';
import type { Message } from 'amqplib';
import type { Delivery } from '../broker.ts';
import { readHeadText, toHeadText } from './head-text.ts';

export type Headers = Readonly<Record<string, unknown>>;

/** The head of a chunk travels as the header `head`, and how often it was tried before as `attempt`. */
export function toHeaders(head: ChunkHead, attempt = 1): Headers {
  return attempt === 1 ? { head: toHeadText(head) } : { head: toHeadText(head), attempt };
}

/** Undefined for a message that is not ours. Older servers gave every field of the head a header of its own. */
export function toDelivery(message: Message): Delivery | undefined {
  const headers = message.properties.headers ?? {};
  const head = typeof headers.head === 'string' ? readHeadText(headers.head) : parseChunkHead(headers);
  const attempt: unknown = headers.attempt ?? 1;
  if (head === undefined || typeof attempt !== 'number' || !Number.isInteger(attempt) || attempt < 1)
    return undefined;
  return { head, body: message.content, attempt };
}

/** The headers as they were sent, without what brokers add on the way. */
export function ownHeaders(message: Message): Headers {
  const headers = Object.entries(message.properties.headers ?? {});
  return Object.fromEntries(headers.filter(([name]) => !name.startsWith('x-')));
}

/** How often it was given out and came back unsettled, because whoever had it in hand died or lost the broker. */
export function timesReturned({ properties }: Message): number {
  const count: unknown = properties.headers?.['x-delivery-count'] ?? 0;
  return typeof count === 'number' ? count : 0;
}
