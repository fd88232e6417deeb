import type { Channel, GetMessage, RecoveringChannelModel } from 'amqplib';
import type { DeadVerdict, SortDead } from '../broker.ts';
import { withDeadline } from '../pause.ts';
import { copyOfLetter, openLetter } from './dead-letter.ts';
import { ownHeaders } from './message.ts';
import type { PolicyOptions } from './policies.ts';
import type { Outgoing, Publisher } from './publisher.ts';
import { assertQueues } from './topology.ts';

const OPEN_MS = 10_000;

export type SortOptions = PolicyOptions & { readonly publisher: Publisher; readonly sort: SortDead };

/**
 * Takes every dead letter once; what stays is put back as a confirmed copy before the original is acknowledged. Never
 * given back by a nack: RabbitMQ 4 drops what was given back too often.
 */
export async function sortDead(connection: RecoveringChannelModel, options: SortOptions): Promise<void> {
  const channel = await withDeadline(OPEN_MS, connection.createChannel()).catch((cause: unknown) => {
    throw new Error('RabbitMQ cannot be reached', { cause });
  });
  const { promise: gone, reject } = Promise.withResolvers<never>();
  channel.on('error', reject);
  channel.on('close', () => reject(new Error('the channel was closed')));
  try {
    await Promise.race([gone, sortAll(channel, options)]);
  } finally {
    gone.catch(() => {}); // closing it ourselves is no trouble
    await channel.close().catch(() => {}); // it is closed already
  }
}

async function sortAll(channel: Channel, options: SortOptions): Promise<void> {
  await assertQueues(channel, options.names);
  const { messageCount } = await channel.checkQueue(options.names.dead);
  for (let left = messageCount; left > 0; left -= 1) {
    const message = await channel.get(options.names.dead);
    if (!message) return;
    const copy = toCopy(message, await options.sort(openLetter(message)), options);
    if (copy && (await options.publisher.send(copy)).kind !== 'accepted') {
      throw new Error('the broker takes no copies now');
    }
    channel.ack(message);
  }
}

function toCopy(message: GetMessage, verdict: DeadVerdict, options: PolicyOptions): Outgoing | undefined {
  const { names, keptDays } = options;
  switch (verdict.kind) {
    case 'drop':
      return undefined;
    case 'replay':
      return { queue: names.events, body: message.content, headers: livingHeaders(message) };
    case 'keep':
      return copyOfLetter(message, {
        queue: names.dead,
        body: verdict.body ?? message.content,
        nowMs: Date.now(),
        keptDays,
      });
  }
}

/** Its attempts begin anew. */
function livingHeaders(message: GetMessage) {
  const { attempt: _attempt, reason: _reason, diedAtMs: _diedAtMs, ...headers } = ownHeaders(message);
  return headers;
}
