import type { Message } from 'amqplib';
import type { DeadLetter } from '../broker.ts';
import { ownHeaders, toDelivery } from './message.ts';
import { deadKeptMs } from './policies.ts';
import type { Outgoing } from './publisher.ts';

type Clock = { readonly nowMs: number; readonly keptDays: number };
type Burial = Clock & { readonly queue: string; readonly reason: string };

/** A message as it goes to the dead letters. It is dropped when what it holds is as old as events may become. */
export function deadLetter(message: Message, { queue, reason, ...clock }: Burial): Outgoing {
  const headers = { ...ownHeaders(message), reason, diedAtMs: clock.nowMs };
  return { queue, body: message.content, headers, expiresInMs: leftMs(message, clock) };
}

/** The same letter once more, under another body; its clock goes on. */
export function copyOfLetter(message: Message, { queue, body, ...clock }: Copy): Outgoing {
  return { queue, body, headers: ownHeaders(message), expiresInMs: leftMs(message, clock) };
}

type Copy = Clock & { readonly queue: string; readonly body: Uint8Array };

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

function leftMs(message: Message, { nowMs, keptDays }: Clock): number {
  const longestMs = deadKeptMs(keptDays);
  const receivedAtMs = toDelivery(message)?.head.receivedAtMs ?? nowMs;
  return Math.min(longestMs, Math.max(1, receivedAtMs + longestMs - nowMs));
}
