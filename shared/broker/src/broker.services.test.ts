import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { LiveMessage } from '@locked-in/contracts';
import { expect, onTestFinished, test, vi } from 'vitest';
import { type Broker, type Delivery, DependencyDown, type HandleBatch, type Outcome } from './broker.ts';
import { MAX_ATTEMPTS } from './settle-batch.ts';
import { ADAPTERS, type Adapter, type Place } from './testing/adapters.ts';
import { sampleChunk, sampleChunks } from './testing/sample-chunk.ts';

const ready = { batchSize: 50, isReady: async () => true };
const WAIT = { timeout: 60_000, interval: 20 };

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
  const large = sampleChunks(6).map((chunk) => ({ ...chunk, body: new Uint8Array(1024 * 1024) }));
  for (const chunk of large) expect(await broker.publish(chunk)).toEqual({ kind: 'accepted' });
  const sizes: number[] = [];
  await consume(broker, 6, (batch) => void sizes.push(batch.length));
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

test.for(ADAPTERS)('$name puts a discarded chunk aside with the reason, whole', async (adapter) => {
  const { broker, place } = await start(adapter);
  const chunk = sampleChunk();
  await broker.publish(chunk);
  await consume(broker, 1, () => {}, { kind: 'discard', reason: 'events[0].site: must be a host' });
  const [dead, ...others] = await waitForDead(place);
  expect(dead).toMatchObject({ head: chunk.head, reason: 'events[0].site: must be a host' });
  expect(Buffer.from(dead?.body ?? [])).toEqual(Buffer.from(chunk.body));
  expect(others).toEqual([]);
});

test.for(ADAPTERS)('$name writes dead letters anew and loses none of them', async (adapter) => {
  const { broker, place } = await start(adapter);
  await publishAll(broker, 20);
  let told = 0;
  const options = { ...ready, onDiscarded: () => void told++ };
  await broker.consume(options, async (batch) => batch.map(() => ({ kind: 'discard', reason: 'why' })));
  await vi.waitFor(() => expect(told).toBeGreaterThan(0), WAIT);
  const seen: number[] = [];
  await vi.waitFor(async () => {
    seen.length = 0;
    await broker.sortDead(async ({ head }) => {
      const seq = head?.firstSeq ?? -1;
      seen.push(seq);
      return seq % 2 === 0 ? { kind: 'keep', body: new TextEncoder().encode('forgotten') } : { kind: 'keep' };
    });
    expect(new Set(seen).size).toBe(20);
  }, WAIT);
  const dead = await place.takeDead();
  expect(dead).toHaveLength(20);
  for (const { head, body, reason } of dead) {
    expect(reason).toBe('why');
    expect(Buffer.from(body).toString() === 'forgotten').toBe((head?.firstSeq ?? 0) % 2 === 0);
  }
});

test.for(ADAPTERS)(
  '$name replays a dead letter as a first attempt, drops another and keeps the third',
  async (adapter) => {
    const { broker, place } = await start(adapter);
    await publishAll(broker, 3);
    await consume(broker, 3, () => {}, { kind: 'discard', reason: 'a bug' });
    const verdicts = ['replay', 'drop', 'keep'] as const;
    const sorted = new Map<number, string>();
    await vi.waitFor(async () => {
      await broker.sortDead(async ({ head, reason }) => {
        const seq = head?.firstSeq ?? 0;
        sorted.set(seq, reason);
        return { kind: verdicts[seq] ?? 'keep' };
      });
      expect([...sorted.keys()].toSorted()).toEqual([0, 1, 2]);
    }, WAIT);
    expect(new Set(sorted.values())).toEqual(new Set(['a bug']));
    const [replayed] = await consume(broker, 1);
    expect([replayed?.head.firstSeq, replayed?.attempt]).toEqual([0, 1]);
    const dead = await waitForDead(place);
    expect(dead.map(({ head, reason }) => [head?.firstSeq, reason])).toEqual([[2, 'a bug']]);
  },
);

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
  '$name isolates a chunk the handler breaks on and puts it aside in the end',
  async (adapter) => {
    const { broker, place } = await start(adapter);
    const stored: number[] = [];
    const poisonAttempts = new Set<number>();
    await publishAll(broker, 20);
    await broker.consume(ready, async (batch) => {
      for (const { head, attempt } of batch) if (head.firstSeq === 13) poisonAttempts.add(attempt);
      if (batch.some(({ head }) => head.firstSeq === 13)) throw new Error('cannot be stored');
      stored.push(...batch.map(({ head }) => head.firstSeq));
      return batch.map(() => ({ kind: 'done' }));
    });
    const dead = await waitForDead(place);
    expect(dead.map(({ head, reason }) => [head?.firstSeq, reason])).toEqual([
      [13, `gave up after ${MAX_ATTEMPTS} attempts: Error: cannot be stored`],
    ]);
    expect([...poisonAttempts]).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(stored.toSorted((a, b) => a - b)).toEqual(numbers(20).filter((seq) => seq !== 13));
  },
);

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

test.for(ADAPTERS)('$name tells every listener what was announced', async (adapter) => {
  const { broker, place } = await start(adapter);
  const heard: LiveMessage[][] = [[], [], []];
  const listeners = [broker, broker, await openAnother(place)];
  for (const [index, listener] of listeners.entries()) {
    await listener.listen((message) => heard[index]?.push(message));
  }
  const message: LiveMessage = {
    userId: crypto.randomUUID(),
    event: { type: 'analysis-ready', sessionId: crypto.randomUUID() },
  };
  await broker.announce(message);
  await vi.waitFor(() => expect(heard).toEqual([[message], [message], [message]]), WAIT);
});

test.for(ADAPTERS)('$name no longer tells a listener that stopped', async (adapter) => {
  const { broker } = await start(adapter);
  const heard: string[] = [];
  const stop = await broker.listen(() => heard.push('stopped'));
  await broker.listen(() => heard.push('listening'));
  await stop();
  await broker.announce({ userId: crypto.randomUUID(), event: { type: 'report-ready', week: '2026-W47' } });
  await vi.waitFor(() => expect(heard).toEqual(['listening']), WAIT);
});

test.for(ADAPTERS)('$name leaves nothing open: a process that closed it ends by itself', async (adapter) => {
  const place = await startPlace(adapter);
  const script = join(import.meta.dirname, 'testing/open-and-close.ts');
  const run = promisify(execFile)(process.execPath, [script, ...place.args], { timeout: 25_000 });
  await expect(run).resolves.toEqual({ stdout: '', stderr: '' });
});

async function start(adapter: Adapter): Promise<{ broker: Broker; place: Place }> {
  const place = await startPlace(adapter);
  return { place, broker: await openAnother(place) };
}

async function startPlace(adapter: Adapter): Promise<Place> {
  const place = await adapter.start();
  onTestFinished(place.remove);
  return place;
}

async function openAnother(place: Place): Promise<Broker> {
  const broker = await place.open();
  onTestFinished(broker.close);
  return broker;
}

async function publishAll(broker: Broker, count: number): Promise<void> {
  const results = await Promise.all(sampleChunks(count).map(broker.publish));
  expect(results.every(({ kind }) => kind === 'accepted')).toBe(true);
}

/** The first `count` deliveries, all answered with `outcome`. */
async function consume(
  broker: Broker,
  count: number,
  look: (batch: readonly Delivery[]) => void = () => {},
  outcome: Outcome = { kind: 'done' },
): Promise<readonly Delivery[]> {
  const deliveries: Delivery[] = [];
  const stop = await broker.consume(ready, async (batch) => {
    look(batch);
    deliveries.push(...batch);
    return batch.map(() => outcome);
  });
  await vi.waitFor(() => expect(deliveries.length).toBe(count), WAIT);
  await stop();
  return deliveries;
}

function retryUntil(last: number, attempts: number[], attempt: number): Outcome {
  attempts.push(attempt);
  return attempt < last ? { kind: 'retry' } : { kind: 'done' };
}

async function waitForDead(place: Place) {
  return vi.waitUntil(async () => {
    const dead = await place.takeDead();
    return dead.length > 0 && dead;
  }, WAIT);
}

function numbers(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index);
}
