import type { Channel, GetMessage, RecoveringChannelModel } from 'amqplib';
import type { RewriteDead } from '../broker.ts';
import { withDeadline } from '../pause.ts';
import { ownHeaders, toDelivery } from './message.ts';
import type { Publisher } from './publisher.ts';
import { assertQueues, type Names } from './topology.ts';

const OPEN_MS = 10_000;

/**
 * Takes every dead letter once and puts a confirmed copy back before it is acknowledged. Never given back by a nack:
 * RabbitMQ 4 drops what was given back too often.
 */
export async function rewriteDead(
  connection: RecoveringChannelModel,
  options: { readonly names: Names; readonly publisher: Publisher; readonly rewrite: RewriteDead },
): Promise<void> {
  const channel = await withDeadline(OPEN_MS, connection.createChannel());
  const { promise: gone, reject } = Promise.withResolvers<never>();
  channel.on('error', reject);
  channel.on('close', () => reject(new Error('the channel was closed')));
  try {
    await Promise.race([gone, rewriteAll(channel, options)]);
  } finally {
    gone.catch(() => {}); // closing it ourselves is no trouble
    await channel.close().catch(() => {}); // it is closed already
  }
}

async function rewriteAll(
  channel: Channel,
  options: { readonly names: Names; readonly publisher: Publisher; readonly rewrite: RewriteDead },
): Promise<void> {
  await assertQueues(channel, options.names);
  const { messageCount } = await channel.checkQueue(options.names.dead);
  for (let left = messageCount; left > 0; left -= 1) {
    const message = await channel.get(options.names.dead);
    if (!message) return;
    await putBack(message, options);
    channel.ack(message);
  }
}

async function putBack(
  message: GetMessage,
  { names, publisher, rewrite }: Parameters<typeof rewriteAll>[1],
): Promise<void> {
  const letter = toDelivery(message);
  const body = letter ? await rewrite(letter) : message.content;
  const result = await publisher.send({ queue: names.dead, body, headers: ownHeaders(message) });
  if (result.kind !== 'accepted') throw new Error('the broker takes no copies now');
}
