import { type Broker, openRabbitmq, placeIn } from '@locked-in/broker';
import { KEPT_DAYS } from '@locked-in/contracts';
import { z } from 'zod';
import { keyOf } from './load/ledger.ts';

const { asShipped: keptDays } = KEPT_DAYS;
/** RabbitMQ tells how often it gave something out again every 5 s. */
const StatisticsSchema = z.object({
  message_stats: z.optional(z.object({ redeliver: z.optional(z.number()) })),
});

/** What was put aside, by the keys of the ledger. Every letter stays where it is. */
export async function readDead(amqpUrl: string): Promise<readonly string[]> {
  const keys: string[] = [];
  const broker = await openRabbitmq({ url: amqpUrl, name: 'rig', keptDays });
  await broker.sortDead(async ({ head }) => {
    keys.push(head ? keyOf(head) : 'not a chunk');
    return { kind: 'keep' };
  });
  await broker.close();
  return keys;
}

/** What still waits at the broker, asked again and again over one connection. */
export async function openDepth(amqpUrl: string): Promise<Pick<Broker, 'readDepth' | 'close'>> {
  return openRabbitmq({ url: amqpUrl, name: 'rig', keptDays });
}

/** I7: how often chunks were given out again since the broker started. */
export async function readRedelivered(amqpUrl: string): Promise<number> {
  const { url, names } = placeIn(amqpUrl, keptDays);
  const address = `${url.searchParams.get('management')}/api/queues/%2F/${encodeURIComponent(names.events)}`;
  const authorization = `Basic ${Buffer.from(`${url.username}:${url.password}`).toString('base64')}`;
  const response = await fetch(address, { headers: { authorization } }).catch(() => undefined);
  if (response === undefined) return 0; // statistics that cannot be had say nothing
  return StatisticsSchema.parse(await response.json()).message_stats?.redeliver ?? 0;
}
