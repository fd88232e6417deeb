import type { Message } from 'amqplib';
import type { DeadLetter } from '../broker.ts';
import { ownHeaders, toDelivery } from './message.ts';
import { DEAD_KEPT_MS } from './policies.ts';
import type { Outgoing } from './publisher.ts';

type Burial = { readonly queue: string; readonly reason: string; readonly nowMs: number };

/** A message as it goes to the dead letters. It is dropped when what it holds is as old as raw events may become. */
export function deadLetter(message: Message, { queue, reason, nowMs }: Burial): Outgoing {
  const headers = { ...ownHeaders(message), reason, diedAtMs: nowMs };
  return { queue, body: message.content, headers, expiresInMs: leftMs(message, nowMs) };
}

/** The same letter once more, under another body; its clock goes on. */
export function copyOfLetter(message: Message, { queue, body, nowMs }: Copy): Outgoing {
  return { queue, body, headers: ownHeaders(message), expiresInMs: leftMs(message, nowMs) };
}

type Copy = { readonly queue: string; readonly body: Uint8Array; readonly nowMs: number };

/** A letter that the broker itself put there, after too many returns, has no reason of ours. */
export function openLetter(message: Message): DeadLetter {
  const { reason = 'no worker settled it', diedAtMs }: Readonly<Record<string, unknown>> =
    message.properties.headers ?? {};
  const delivery = toDelivery(message);
  return {
    head: delivery?.head,
    body: message.content,
    attempt: delivery?.attempt ?? 1,
    reason: String(reason),
    diedAtMs: typeof diedAtMs === 'number' ? diedAtMs : undefined,
  };
}

function leftMs(message: Message, nowMs: number): number {
  const receivedAtMs = toDelivery(message)?.head.receivedAtMs ?? nowMs;
  return Math.min(DEAD_KEPT_MS, Math.max(1, receivedAtMs + DEAD_KEPT_MS - nowMs));
}
