import type { PublishResult } from '../broker.ts';

const MAX_MESSAGES = 1_000;
const MAX_BYTES = 32 * 1024 * 1024;

export const FULL: PublishResult = { kind: 'unavailable', retryAfterSeconds: 1 };
export const AWAY: PublishResult = { kind: 'unavailable', retryAfterSeconds: 5 };

type Waiting = {
  readonly bytes: number;
  readonly sentAtMs: number;
  readonly answer: (result: PublishResult) => void;
  readonly answered: Promise<PublishResult>;
  isReturned: boolean;
};

/**
 * Messages handed to the broker and not yet confirmed, by message id, oldest first. A message keeps its place
 * after it was answered `unavailable`: its bytes are still on their way.
 */
export type InFlight = { readonly waiting: Map<string, Waiting>; bytes: number; lastId: number };

export function openInFlight(): InFlight {
  return { waiting: new Map(), bytes: 0, lastId: 0 };
}

export function isFull(inFlight: InFlight): boolean {
  return inFlight.waiting.size >= MAX_MESSAGES || inFlight.bytes >= MAX_BYTES;
}

export function add(inFlight: InFlight, bytes: number): { id: string; answered: Promise<PublishResult> } {
  const { promise: answered, resolve: answer } = Promise.withResolvers<PublishResult>();
  const id = `${++inFlight.lastId}`;
  inFlight.waiting.set(id, { bytes, sentAtMs: performance.now(), answer, answered, isReturned: false });
  inFlight.bytes += bytes;
  return { id, answered };
}

/** RabbitMQ returns an unroutable message first and confirms it all the same afterwards. */
export function markReturned(inFlight: InFlight, id: string): void {
  const message = inFlight.waiting.get(id);
  if (message) message.isReturned = true;
}

export function settle(inFlight: InFlight, id: string, isConfirmed: boolean): void {
  const message = inFlight.waiting.get(id);
  if (!message) return;
  inFlight.waiting.delete(id);
  inFlight.bytes -= message.bytes;
  message.answer(isConfirmed && !message.isReturned ? { kind: 'accepted' } : AWAY);
}

export function refuseAll(inFlight: InFlight): void {
  for (const message of inFlight.waiting.values()) message.answer(AWAY);
}

export function isOverdue(inFlight: InFlight, timeoutMs: number): boolean {
  const [oldest] = inFlight.waiting.values();
  return oldest !== undefined && performance.now() - oldest.sentAtMs > timeoutMs;
}

export async function allAnswered(inFlight: InFlight): Promise<void> {
  await Promise.all([...inFlight.waiting.values()].map(({ answered }) => answered));
}
