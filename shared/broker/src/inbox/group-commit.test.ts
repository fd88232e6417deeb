import type { SealedChunk } from '@locked-in/contracts';
import { expect, test } from 'vitest';
import { sampleChunk, sampleChunks } from '../testing/sample-chunk.ts';
import { openGroupCommit } from './group-commit.ts';

const accepted = { kind: 'accepted' };

test('what is published at once is stored at once', async () => {
  const { groups, publish } = recorder();
  expect(await Promise.all(sampleChunks(3).map(publish))).toEqual([accepted, accepted, accepted]);
  expect(groups).toEqual([[0, 1, 2]]);
});

test('what is published while one group is stored shares the next', async () => {
  const first = Promise.withResolvers<void>();
  const { groups, publish } = recorder(() => (groups.length === 1 ? first.promise : Promise.resolve()));
  const results = [publish(sampleChunk(0))];
  await new Promise(setImmediate);
  results.push(publish(sampleChunk(1)), publish(sampleChunk(2)));
  first.resolve();
  expect(await Promise.all(results)).toEqual([accepted, accepted, accepted]);
  expect(groups).toEqual([[0], [1, 2]]);
});

test('what is large is stored in smaller groups, in order, and all of it', async () => {
  const { groups, publish } = recorder();
  const large = sampleChunks(9).map((chunk) => ({ ...chunk, body: new Uint8Array(1024 * 1024) }));
  expect(await Promise.all(large.map(publish))).toEqual(large.map(() => accepted));
  expect(groups).toEqual([[0, 1, 2, 3], [4, 5, 6, 7], [8]]);
});

test('a group that cannot be stored is refused, and the next is tried', async () => {
  const { groups, publish } = recorder(() =>
    groups.length === 1 ? Promise.reject(new Error('away')) : Promise.resolve(),
  );
  expect(await publish(sampleChunk(0))).toEqual({ kind: 'unavailable', retryAfterSeconds: 5 });
  expect(await publish(sampleChunk(1))).toEqual(accepted);
});

test('beyond a thousand waiting chunks more are refused instead of kept in memory', async () => {
  const { publish } = recorder();
  const results = await Promise.all(sampleChunks(1_002).map(publish));
  expect(results.filter(({ kind }) => kind === 'accepted').length).toBe(1_000);
  expect(results.at(-1)).toEqual({ kind: 'unavailable', retryAfterSeconds: 1 });
});

function recorder(store: () => Promise<void> = async () => {}) {
  const groups: number[][] = [];
  const { publish } = openGroupCommit({
    store: (chunks: readonly SealedChunk[]) => {
      groups.push(chunks.map(({ head }) => head.firstSeq));
      return store();
    },
    report: () => {},
  });
  return { groups, publish };
}
