import { expect, onTestFinished, vi } from 'vitest';
import type { Broker, Delivery, Outcome } from '../broker.ts';
import type { Adapter, Place } from './adapters.ts';
import { sampleChunks } from './sample-chunk.ts';

export const ready = { batchSize: 50, isReady: async () => true };
export const WAIT = { timeout: 60_000, interval: 20 };

/** A broker on a durable half of its own; both are gone when the test is over. */
export async function start(adapter: Adapter): Promise<{ broker: Broker; place: Place }> {
  const place = await startPlace(adapter);
  return { place, broker: await openAnother(place) };
}

export async function startPlace(adapter: Adapter): Promise<Place> {
  const place = await adapter.start();
  onTestFinished(place.remove);
  return place;
}

export async function openAnother(place: Place): Promise<Broker> {
  const broker = await place.open();
  onTestFinished(broker.close);
  return broker;
}

export async function publishAll(broker: Broker, count: number): Promise<void> {
  const results = await Promise.all(sampleChunks(count).map(broker.publish));
  expect(results.every(({ kind }) => kind === 'accepted')).toBe(true);
}

/** The first `count` deliveries, all answered with `outcome`. */
export async function consume(
  broker: Broker,
  count: number,
  look: (batch: readonly Delivery[]) => void | Promise<void> = () => {},
  outcome: Outcome = { kind: 'done' },
): Promise<readonly Delivery[]> {
  const deliveries: Delivery[] = [];
  const stop = await broker.consume(ready, async (batch) => {
    await look(batch);
    deliveries.push(...batch);
    return batch.map(() => outcome);
  });
  await vi.waitFor(() => expect(deliveries.length).toBe(count), WAIT);
  await stop();
  return deliveries;
}

export async function waitForDead(place: Place) {
  return vi.waitUntil(async () => {
    const dead = await place.takeDead();
    return dead.length > 0 && dead;
  }, WAIT);
}

export function numbers(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index);
}
