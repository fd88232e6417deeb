import { expect, test } from 'vitest';
import { type Delivery, DependencyDown, type HandleBatch } from './broker.ts';
import { MAX_ATTEMPTS, settleBatch } from './settle-batch.ts';

const done = { kind: 'done' } as const;
const retry = { kind: 'retry' } as const;

function chunk(firstSeq: number, attempt = 1): Delivery {
  const ids = { userId: 'u', deviceId: 'd', sessionId: 's' };
  return { head: { ...ids, firstSeq, count: 1, receivedAtMs: 0 }, body: new Uint8Array(), attempt };
}

function failingOn(...poison: readonly number[]): HandleBatch {
  return async (batch) => {
    if (batch.some(({ head }) => poison.includes(head.firstSeq))) throw new Error('cannot store this');
    return batch.map(() => done);
  };
}

test('a batch the handler settles is asked once and answered as it said', async () => {
  const sizes: number[] = [];
  const outcomes = await settleBatch([chunk(0), chunk(1)], async (batch) => {
    sizes.push(batch.length);
    return [done, { kind: 'discard', reason: 'not ours' }];
  });
  expect(outcomes).toEqual([done, { kind: 'discard', reason: 'not ours' }]);
  expect(sizes).toEqual([2]);
});

test('an empty batch never reaches the handler', async () => {
  expect(await settleBatch([], () => Promise.reject(new Error('asked')))).toEqual([]);
});

test('one chunk that cannot be handled is retried and all others are done', async () => {
  const batch = [0, 1, 2, 3, 4, 5, 6].map((seq) => chunk(seq));
  expect(await settleBatch(batch, failingOn(4))).toEqual([done, done, done, done, retry, done, done]);
});

test('two bad chunks far apart are both found', async () => {
  const batch = [0, 1, 2, 3, 4].map((seq) => chunk(seq));
  expect(await settleBatch(batch, failingOn(0, 4))).toEqual([retry, done, done, done, retry]);
});

test('a chunk that failed often enough is put aside with the reason', async () => {
  const outcomes = await settleBatch([chunk(0, MAX_ATTEMPTS), chunk(1)], failingOn(0));
  expect(outcomes).toEqual([
    { kind: 'discard', reason: 'gave up after 8 attempts: Error: cannot store this' },
    done,
  ]);
});

test('a handler that asks again for ever is stopped as well', async () => {
  const outcomes = await settleBatch([chunk(0, MAX_ATTEMPTS), chunk(1, 2)], async () => [retry, retry]);
  expect(outcomes).toEqual([
    { kind: 'discard', reason: 'gave up after 8 attempts: the handler asked again' },
    retry,
  ]);
});

test('a handler that forgets a chunk is treated as one that failed', async () => {
  expect(await settleBatch([chunk(0), chunk(1)], async () => [done])).toEqual([done, done]);
  expect(await settleBatch([chunk(0)], async () => [])).toEqual([retry]);
});

test('a dependency that is down settles nothing, even in the middle of a search for the bad chunk', async () => {
  const handle: HandleBatch = async (batch) => {
    if (batch.length > 1) throw new Error('cannot store this');
    throw new DependencyDown('the database is away');
  };
  await expect(settleBatch([chunk(0), chunk(1)], handle)).rejects.toBeInstanceOf(DependencyDown);
});
