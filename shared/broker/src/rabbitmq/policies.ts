import type { Names } from './topology.ts';

/** A rule that the broker applies to one queue; unlike a queue's arguments it can be changed at any time. */
export type Policy = {
  readonly queue: string;
  readonly definition: Readonly<Record<string, string | number>>;
};

export type PolicyOptions = {
  readonly names: Names;
  /** How many days events are kept. */
  readonly keptDays: number;
};

/** Above what an operator sets for everything, 0 by default. */
export const PRIORITY = 10;

const DAY_MS = 24 * 60 * 60 * 1000;
/** RabbitMQ counts no longer than 2^32 ms, which is not quite 50 days. */
const MOST_DAYS = 49;

/** How long a dead letter rests at most: as long as events are kept, where RabbitMQ can count that far. */
export function deadKeptMs(keptDays: number): number {
  return Math.min(keptDays, MOST_DAYS) * DAY_MS;
}

/**
 * RabbitMQ 4 drops what was given back 20 times unless a queue has a limit and a dead-letter target of its own;
 * `at-least-once` keeps the message until its target has it, which needs `reject-publish`.
 */
export function policiesOf({ names, keptDays }: PolicyOptions): readonly Policy[] {
  const retries = names.retry.map(({ queue, delayMs }) =>
    policyOf(queue, { ...deadLettersTo(names.events), 'message-ttl': delayMs }),
  );
  return [
    policyOf(names.events, { ...deadLettersTo(names.dead), 'delivery-limit': 1_000 }),
    policyOf(names.dead, { 'message-ttl': deadKeptMs(keptDays), 'delivery-limit': 1_000_000 }),
    ...retries,
  ];
}

export function patternOf({ queue }: Policy): string {
  return `^${queue.replaceAll('.', String.raw`\.`)}$`;
}

function policyOf(queue: string, definition: Policy['definition']): Policy {
  return { queue, definition };
}

function deadLettersTo(queue: string) {
  return {
    'dead-letter-exchange': '',
    'dead-letter-routing-key': queue,
    'dead-letter-strategy': 'at-least-once',
    overflow: 'reject-publish',
  };
}
