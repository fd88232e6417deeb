import { Gauge, type Registry } from 'prom-client';
import { shareReading } from './share-reading.ts';

/** What the broker holds. `oldestSeconds`: how long the oldest waiting chunk has waited, at most; absent = not known. */
export type QueueDepth = {
  readonly waiting: number;
  readonly retrying: number;
  readonly dead: number;
  readonly oldestSeconds?: number | undefined;
};

/** Undefined while the broker cannot say. */
export type ReadQueue = () => Promise<QueueDepth | undefined>;

/** The queue is asked when somebody looks, and only then. */
export function addQueueGauges(registry: Registry, readQueue: ReadQueue): void {
  const read = shareReading(readQueue);
  new Gauge({
    name: 'locked_in_queue_oldest_seconds',
    help: 'How long the oldest waiting chunk has waited, at most; NaN while it is not known.',
    registers: [registry],
    async collect() {
      this.set((await read())?.oldestSeconds ?? Number.NaN);
    },
  });
  new Gauge({
    name: 'locked_in_queue_chunks',
    help: 'Chunks at the broker: waiting, resting before a retry, among the dead letters.',
    labelNames: ['state'],
    registers: [registry],
    async collect() {
      const depth = await read();
      this.reset();
      if (depth === undefined) return;
      for (const state of ['waiting', 'retrying', 'dead'] as const) this.set({ state }, depth[state]);
    },
  });
}
