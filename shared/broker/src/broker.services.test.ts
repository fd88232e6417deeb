import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { expect, test, vi } from 'vitest';
import { type Delivery, DependencyDown, type HandleBatch, type Outcome } from './broker.ts';
import { ADAPTERS } from './testing/adapters.ts';
import {
  consume,
  numbers,
  openAnother,
  publishAll,
  ready,
  start,
  startPlace,
  WAIT,
} from './testing/open-broker.ts';
import { sampleChunk, sampleChunks } from './testing/sample-chunk.ts';

test.for(ADAPTERS)('$name delivers what was published byte for byte with its head', async (adapter) => {
  const { broker } = await start(adapter);
  const chunk = sampleChunk(7);
  expect(await broker.publish(chunk)).toEqual({ kind: 'accepted' });
  const [delivery] = await consume(broker, 1);
  expect(delivery?.head).toEqual(chunk.head);
  expect(Buffer.from(delivery?.body ?? [])).toEqual(Buffer.from(chunk.body));
  expect(delivery?.attempt).toBe(1);
});

test.for(ADAPTERS)(
  '$name hands over many chunks as a few batches of at most the size asked for',
  async (adapter) => {
    const { broker } = await start(adapter);
    await publishAll(broker, 200);
    const sizes: number[] = [];
    await consume(broker, 200, (batch) => void sizes.push(batch.length));
    expect(Math.max(...sizes)).toBeLessThanOrEqual(50);
    expect(sizes.length).toBeLessThan(100);
  },
);

test.for(ADAPTERS)('$name hands over no more than four megabytes at once', async (adapter) => {
  const { broker } = await start(adapter);
  const large = sampleChunks(12).map((chunk) => ({ ...chunk, body: new Uint8Array(1024 * 1024) }));
  for (const chunk of large) expect(await broker.publish(chunk)).toEqual({ kind: 'accepted' });
  const sizes: number[] = [];
  await consume(broker, 12, async (batch) => {
    sizes.push(batch.length);
    await sleep(200); // meanwhile the others arrive
  });
  expect(Math.max(...sizes)).toBeLessThanOrEqual(4);
});

test.for(ADAPTERS)('$name says how much waits, for how long, and how much is dead', async (adapter) => {
  const { broker, place } = await start(adapter);
  expect(await broker.readDepth()).toMatchObject({ waiting: 0, retrying: 0, dead: 0, oldestSeconds: 0 });
  await publishAll(broker, 5);
  await vi.waitFor(async () => expect(await broker.readDepth()).toMatchObject({ waiting: 5 }), WAIT);
  expect((await broker.readDepth()).oldestSeconds).toBeGreaterThan(0);
  await consume(broker, 5, () => {}, { kind: 'discard', reason: 'why' });
  await vi.waitFor(async () => expect(await broker.readDepth()).toMatchObject({ waiting: 0, dead: 5 }), WAIT);
  expect((await place.takeDead()).length).toBe(5);
});

test.for(ADAPTERS)('$name brings a chunk back with the next attempt when asked to retry', async (adapter) => {
  const { broker } = await start(adapter);
  await publishAll(broker, 1);
  const attempts: number[] = [];
  await broker.consume(ready, async (batch) => batch.map(({ attempt }) => retryUntil(3, attempts, attempt)));
  await vi.waitFor(() => expect(attempts).toEqual([1, 2, 3]), WAIT);
});

test.for(ADAPTERS)('$name burns no attempt while what the handler needs is down', async (adapter) => {
  const { broker } = await start(adapter);
  const seen = new Set<number>();
  const attempts = new Set<number>();
  let refusals = 0;
  let isUp = false;
  await publishAll(broker, 20);
  const isReady = async () => isUp || refusals < 2;
  await broker.consume({ batchSize: 10, isReady }, async (batch) => {
    for (const { attempt } of batch) attempts.add(attempt);
    if (!isUp) {
      refusals++;
      throw new DependencyDown('the database is away');
    }
    for (const { head } of batch) seen.add(head.firstSeq);
    return batch.map(() => ({ kind: 'done' }));
  });
  await vi.waitFor(() => expect(refusals).toBeGreaterThanOrEqual(2), WAIT);
  isUp = true;
  await vi.waitFor(() => expect(seen.size).toBe(20), WAIT);
  expect([...attempts]).toEqual([1]);
});

test.for(ADAPTERS)(
  '$name lets the batch in hand finish when stopped, and keeps the rest',
  async (adapter) => {
    const { broker, place } = await start(adapter);
    await publishAll(broker, 10);
    const started = Promise.withResolvers<readonly Delivery[]>();
    const release = Promise.withResolvers<void>();
    const stop = await broker.consume({ batchSize: 4, isReady: async () => true }, async (batch) => {
      started.resolve(batch);
      await release.promise;
      return batch.map(() => ({ kind: 'done' }));
    });
    const inHand = (await started.promise).map(({ head }) => head.firstSeq);
    const stopped = stop();
    release.resolve();
    await stopped;
    const rest = await consume(await openAnother(place), 10 - inHand.length);
    const all = [...inHand, ...rest.map(({ head }) => head.firstSeq)];
    expect(all.toSorted((a, b) => a - b)).toEqual(numbers(10));
  },
);

test.for(ADAPTERS)('$name shares chunks between two consumers and gives none to both', async (adapter) => {
  const { broker, place } = await start(adapter);
  const other = await openAnother(place);
  const seen: number[] = [];
  const handle: HandleBatch = async (batch) => {
    seen.push(...batch.map(({ head }) => head.firstSeq));
    return batch.map(() => ({ kind: 'done' }));
  };
  await broker.consume({ ...ready, batchSize: 5 }, handle);
  await other.consume({ ...ready, batchSize: 5 }, handle);
  await publishAll(broker, 300);
  await vi.waitFor(() => expect(seen.length).toBeGreaterThanOrEqual(300), WAIT);
  expect(seen.toSorted((a, b) => a - b)).toEqual(numbers(300));
});

test.for(ADAPTERS)('$name leaves nothing open: a process that closed it ends by itself', async (adapter) => {
  const place = await startPlace(adapter);
  const script = join(import.meta.dirname, 'testing/open-and-close.ts');
  const run = promisify(execFile)(process.execPath, [script, ...place.args], { timeout: 25_000 });
  await expect(run).resolves.toEqual({ stdout: '', stderr: '' });
});

function retryUntil(last: number, attempts: number[], attempt: number): Outcome {
  attempts.push(attempt);
  return attempt < last ? { kind: 'retry' } : { kind: 'done' };
}
