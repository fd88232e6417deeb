import { expect, test, vi } from 'vitest';
import { MAX_ATTEMPTS } from './settle-batch.ts';
import { ADAPTERS } from './testing/adapters.ts';
import { consume, numbers, publishAll, ready, start, WAIT, waitForDead } from './testing/open-broker.ts';
import { sampleChunk } from './testing/sample-chunk.ts';

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
