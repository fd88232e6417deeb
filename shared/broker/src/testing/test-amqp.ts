import { randomUUID } from 'node:crypto';
import { type Channel, connect, type GetMessage } from 'amqplib';
import { openManagement, vhostOf } from '../rabbitmq/management.ts';
import { namesIn } from '../rabbitmq/topology.ts';
import { RETRY_DELAYS_MS, type Steps } from '../retry-delays.ts';

/** Queues of one's own in the RabbitMQ that the tests were given. */
export type TestAmqp = {
  /** For `openRabbitmq`, or as AMQP_URL of a process. */
  readonly url: string;
  readonly withChannel: <T>(use: (channel: Channel, events: string) => Promise<T>) => Promise<T>;
  /** Takes what is in the dead letters. */
  readonly takeDead: () => Promise<readonly GetMessage[]>;
  readonly drop: () => Promise<void>;
};

export function openTestAmqp(
  baseUrl = process.env.LOCKED_IN_TEST_AMQP_URL,
  retryDelaysMs: Steps<number> = RETRY_DELAYS_MS,
): TestAmqp {
  if (!baseUrl) throw new Error('LOCKED_IN_TEST_AMQP_URL is not set: run the tests through vitest.');
  const url = new URL(baseUrl);
  url.searchParams.set('prefix', `test-${randomUUID()}`);
  const names = namesIn(url, retryDelaysMs);
  const queues = [names.events, names.dead, ...names.retry.map(({ queue }) => queue)];
  const management = openManagement(url);
  const withChannel = <T>(use: (channel: Channel, events: string) => Promise<T>) =>
    onChannel(url.href, (channel) => use(channel, names.events));
  return {
    url: url.href,
    withChannel,
    takeDead: () => withChannel((channel) => takeAll(channel, names.dead)),
    drop: () =>
      withChannel(async (channel) => {
        for (const queue of queues) await channel.deleteQueue(queue);
        await channel.deleteExchange(names.live);
        await Promise.all(queues.map((queue) => management?.remove(`policies/${vhostOf(url)}/${queue}`)));
      }),
  };
}

async function onChannel<T>(url: string, use: (channel: Channel) => Promise<T>): Promise<T> {
  const connection = await connect(url);
  try {
    const channel = await connection.createChannel();
    const result = await use(channel);
    await channel.close(); // sends what is still in its buffer; closing the connection alone does not
    return result;
  } finally {
    await connection.close();
  }
}

async function takeAll(channel: Channel, queue: string): Promise<readonly GetMessage[]> {
  const messages: GetMessage[] = [];
  for (;;) {
    const message = await channel.get(queue, { noAck: true });
    if (!message) return messages;
    messages.push(message);
  }
}
