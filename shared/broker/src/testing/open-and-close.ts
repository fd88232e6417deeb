import { KEPT_DAYS } from '@locked-in/contracts';
import { openDatabase } from '@locked-in/store';
import type { Broker } from '../broker.ts';
import { openInbox } from '../inbox.ts';
import { openRabbitmq } from '../rabbitmq.ts';
import { sampleChunk } from './sample-chunk.ts';

/** A process that uses every door of a broker, closes it, and must then end by itself. */
const [kind, url = ''] = process.argv.slice(2);
if (kind === 'rabbitmq')
  await useAll(await openRabbitmq({ url, name: 'open and close', keptDays: KEPT_DAYS.asShipped }));
else await useInbox();

async function useInbox(): Promise<void> {
  const db = openDatabase(url, { maxConnections: 2 });
  await useAll(await openInbox(db, url));
  await db.destroy();
}

async function useAll(broker: Broker): Promise<void> {
  const { promise: arrived, resolve } = Promise.withResolvers<void>();
  await broker.listen(() => {});
  await broker.consume({ batchSize: 10, isReady: async () => true }, async (batch) => {
    resolve();
    return batch.map(() => ({ kind: 'done' }));
  });
  await broker.publish(sampleChunk());
  await broker.announce({ userId: crypto.randomUUID(), event: { type: 'report-ready', week: '2026-W47' } });
  await arrived;
  await broker.close();
}
