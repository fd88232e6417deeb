import { placeIn } from '@locked-in/broker';
import { KEPT_DAYS } from '@locked-in/contracts';
import { connect } from 'amqplib';
import type { Stage } from '../scenario.ts';

/** How many messages rest in a queue; what a consumer has in hand is not among them. */
export async function countIn({ system }: Pick<Stage, 'system'>, queue: 'events' | 'dead'): Promise<number> {
  const { names } = placeIn(system.amqpUrl, KEPT_DAYS.asShipped);
  const connection = await connect(system.amqpUrl);
  try {
    const channel = await connection.createChannel();
    return (await channel.checkQueue(names[queue])).messageCount;
  } finally {
    await connection.close();
  }
}
