import type { ChunkHead } from '@locked-in/contracts';
import { KEPT_DAYS } from '@locked-in/contracts';
import { listDeadChunks } from '@locked-in/store';
import { cloneTestDatabase } from '@locked-in/store/testing';
import type { Broker } from '../broker.ts';
import { openInbox } from '../inbox.ts';
import { toDelivery } from '../rabbitmq/message.ts';
import { openRabbitmq } from '../rabbitmq.ts';
import type { Steps } from '../retry-delays.ts';
import { openTestAmqp } from './test-amqp.ts';

export type DeadLetter = {
  readonly head: ChunkHead | undefined;
  readonly body: Uint8Array;
  readonly reason: string;
};

/** One broker's durable half. Every `open` is another process's view of it. */
export type Place = {
  readonly open: () => Promise<Broker>;
  readonly takeDead: () => Promise<readonly DeadLetter[]>;
  /** What a process of its own needs to open it. */
  readonly args: readonly string[];
  readonly remove: () => Promise<void>;
};

export type Adapter = { readonly name: string; readonly start: () => Promise<Place> };

const RETRY_DELAYS_MS: Steps<number> = [50, 20];

export const ADAPTERS: readonly Adapter[] = [
  { name: 'RabbitMQ', start: startRabbitmqPlace },
  { name: 'inbox', start: startInboxPlace },
];

async function startRabbitmqPlace(): Promise<Place> {
  const amqp = openTestAmqp(undefined, RETRY_DELAYS_MS);
  return {
    open: () =>
      openRabbitmq({
        url: amqp.url,
        name: 'test',
        keptDays: KEPT_DAYS.asShipped,
        retryDelaysMs: RETRY_DELAYS_MS,
        report,
      }),
    takeDead: async () =>
      (await amqp.takeDead()).map((message) => ({
        head: toDelivery(message)?.head,
        body: message.content,
        reason: String(message.properties.headers?.reason),
      })),
    args: ['rabbitmq', amqp.url],
    remove: amqp.drop,
  };
}

async function startInboxPlace(): Promise<Place> {
  const { db, url, drop } = await cloneTestDatabase();
  return {
    open: () => openInbox(db, url, { retryDelaysMs: RETRY_DELAYS_MS, report }),
    takeDead: () => listDeadChunks(db),
    args: ['inbox', url],
    remove: drop,
  };
}

/** Everything reported is survived; the tests look at what the product does. */
function report(): void {}
