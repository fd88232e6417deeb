import { cloneTestDatabase, type TestDatabase } from '@locked-in/store/testing';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { Broker } from './broker.ts';
import { openInbox } from './inbox.ts';
import { sampleChunk } from './testing/sample-chunk.ts';

const WAIT = { timeout: 60_000, interval: 50 };

test('while PostgreSQL is away a chunk is refused, and all goes on when it is back', async () => {
  const { broker, place } = await open();
  const seen: number[] = [];
  await broker.consume({ batchSize: 10, isReady: broker.isReady }, async (batch) => {
    seen.push(...batch.map(({ head }) => head.firstSeq));
    return batch.map(() => ({ kind: 'done' }));
  });
  await place.setReachable(false);
  expect(await broker.publish(sampleChunk(1))).toEqual({ kind: 'unavailable', retryAfterSeconds: 5 });
  expect(await broker.isReady()).toBe(false);
  await place.setReachable(true);
  expect(await broker.publish(sampleChunk(2))).toEqual({ kind: 'accepted' });
  await vi.waitFor(() => expect(seen).toEqual([2]), WAIT);
});

test('a batch that cannot be settled because PostgreSQL went away comes again without a burnt attempt', async () => {
  const troubles: string[] = [];
  const { broker, place } = await open((trouble) => troubles.push(trouble));
  const attempts: number[] = [];
  await broker.publish(sampleChunk());
  await broker.consume({ batchSize: 10, isReady: broker.isReady }, async (batch) => {
    attempts.push(...batch.map(({ attempt }) => attempt));
    if (attempts.length === 1) await place.setReachable(false);
    return batch.map(() => ({ kind: 'done' }));
  });
  await vi.waitFor(() => expect(troubles).toContain('consume'), WAIT);
  expect(attempts).toEqual([1]);
  await place.setReachable(true);
  await vi.waitFor(() => expect(attempts).toEqual([1, 1]), WAIT);
});

test('listeners hear again after PostgreSQL was away', async () => {
  const { broker, place } = await open();
  let heard = 0;
  await broker.listen(() => heard++);
  await place.setReachable(false);
  await broker.announce(message());
  await place.setReachable(true);
  await vi.waitFor(async () => {
    await broker.announce(message());
    expect(heard).toBeGreaterThan(0);
  }, WAIT);
});

function message() {
  return {
    userId: crypto.randomUUID(),
    event: { type: 'session-changed', sessionId: crypto.randomUUID() },
  } as const;
}

async function open(
  report: (trouble: string) => void = () => {},
): Promise<{ broker: Broker; place: TestDatabase }> {
  const place = await cloneTestDatabase();
  onTestFinished(place.drop);
  const broker = await openInbox(place.db, place.url, { report });
  onTestFinished(broker.close);
  return { broker, place };
}
