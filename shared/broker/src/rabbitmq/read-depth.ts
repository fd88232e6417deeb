import type { Channel, RecoveringChannelModel } from 'amqplib';
import type { Delivery, QueueDepth } from '../broker.ts';
import { withDeadline } from '../pause.ts';
import type { Names } from './topology.ts';

const PATIENCE_MS = 2_000;

export type DepthReader = {
  /** Told of what was taken from the queue. */
  readonly noteTaken: (deliveries: readonly Delivery[]) => void;
  readonly read: () => Promise<QueueDepth>;
};

/**
 * A queue is first in, first out, so what waits came after what was taken last, and after the queue was last seen
 * empty: that bounds the age of the oldest without taking it out, which would count as a delivery.
 */
export function openDepthReader(connection: RecoveringChannelModel, names: Names): DepthReader {
  let noOlderThanMs: number | undefined;
  return {
    noteTaken(deliveries) {
      const fresh = deliveries.filter(({ attempt }) => attempt === 1);
      const newest = Math.max(noOlderThanMs ?? 0, ...fresh.map(({ head }) => head.receivedAtMs));
      if (newest > 0) noOlderThanMs = newest;
    },
    async read() {
      const counts = await withDeadline(PATIENCE_MS, countAll(connection, names));
      if (counts.waiting === 0) noOlderThanMs = Math.max(noOlderThanMs ?? 0, Date.now());
      return {
        ...counts,
        ...(noOlderThanMs !== undefined && { oldestSeconds: ageOf(counts, noOlderThanMs) }),
      };
    },
  };
}

function ageOf({ waiting }: { readonly waiting: number }, sinceMs: number): number {
  return waiting === 0 ? 0 : Math.max(0, (Date.now() - sinceMs) / 1_000);
}

/** A channel of its own: asking for a queue that is gone closes it. */
async function countAll(connection: RecoveringChannelModel, names: Names) {
  const channel = await connection.createChannel();
  channel.on('error', () => {}); // what it means is the rejection of the question
  try {
    const waiting = await count(channel, names.events);
    const dead = await count(channel, names.dead);
    let retrying = 0;
    for (const { queue } of names.retry) retrying += await count(channel, queue);
    return { waiting, retrying, dead };
  } finally {
    await channel.close().catch(() => {}); // closed already by a queue that is gone
  }
}

async function count(channel: Channel, queue: string): Promise<number> {
  return (await channel.checkQueue(queue)).messageCount;
}
