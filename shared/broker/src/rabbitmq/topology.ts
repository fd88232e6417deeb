import type { Channel } from 'amqplib';
import type { Steps } from '../retry-delays.ts';

/** The names this product uses in one virtual host. */
export type Names = {
  readonly events: string;
  readonly dead: string;
  /** One queue per delay; its messages go back to `events` when they have rested. */
  readonly retry: Steps<RetryQueue>;
  readonly live: string;
};

export type RetryQueue = { readonly queue: string; readonly delayMs: number };

/** `?prefix=` in the broker's URL lets two installations share one virtual host. */
export function namesIn(url: URL, retryDelaysMs: Steps<number>): Names {
  const prefix = url.searchParams.get('prefix') ?? 'locked-in';
  const events = `${prefix}.events`;
  const toQueue = (delayMs: number) => ({ queue: `${events}.retry.${delayMs / 1000}s`, delayMs });
  const [first, ...rest] = retryDelaysMs;
  return {
    events,
    dead: `${events}.dead`,
    retry: [toQueue(first), ...rest.map(toQueue)],
    live: `${prefix}.live`,
  };
}

/**
 * Arguments of a queue cannot be changed later, so only what keeps messages from vanishing stands here.
 * RabbitMQ 4 drops a quorum queue's message after 20 redeliveries unless it has a limit and a dead-letter
 * exchange of its own; `at-least-once` keeps the message until the dead queue has it.
 */
export async function assertQueues(channel: Channel, names: Names): Promise<void> {
  await channel.assertQueue(names.dead, { durable: true, arguments: { 'x-queue-type': 'quorum' } });
  await channel.assertQueue(names.events, {
    durable: true,
    arguments: { ...quorumWithDeadLetters(names.dead), 'x-delivery-limit': 1_000 },
  });
  for (const { queue, delayMs } of names.retry) {
    const deadLetters = quorumWithDeadLetters(names.events);
    await channel.assertQueue(queue, {
      durable: true,
      arguments: { ...deadLetters, 'x-message-ttl': delayMs },
    });
  }
}

export async function assertLive(channel: Channel, names: Names): Promise<void> {
  await channel.assertExchange(names.live, 'fanout', { durable: false });
}

function quorumWithDeadLetters(queue: string): Record<string, string> {
  return {
    'x-queue-type': 'quorum',
    'x-dead-letter-exchange': '',
    'x-dead-letter-routing-key': queue,
    'x-dead-letter-strategy': 'at-least-once',
    'x-overflow': 'reject-publish',
  };
}
