import { openRabbitmq } from '@locked-in/broker';
import { KEPT_DAYS } from '@locked-in/contracts';
import { keyOf } from './load/ledger.ts';

const { asShipped: keptDays } = KEPT_DAYS;
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
