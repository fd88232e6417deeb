import type { Channel } from 'amqplib';
import type { Steps } from '../retry-delays.ts';
import { QUEUE_ARGUMENTS } from './queue-arguments.ts';

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

/** Declares what a broker has lost, or never had. What else holds for the queues stands in `policies.ts`. */
export async function assertQueues(channel: Channel, names: Names): Promise<void> {
  for (const queue of [names.dead, names.events, ...names.retry.map((retry) => retry.queue)]) {
    await channel.assertQueue(queue, { durable: true, arguments: QUEUE_ARGUMENTS });
  }
}

export async function assertLive(channel: Channel, names: Names): Promise<void> {
  await channel.assertExchange(names.live, 'fanout', { durable: false });
}
