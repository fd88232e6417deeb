import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { SealedChunk } from '@locked-in/contracts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addToInbox, claimInbox, listDeadChunks, releaseInbox, settleInbox } from './inbox-store.ts';
import { cloneTestDatabase, type TestDatabase } from './testing/index.ts';

let place: TestDatabase;

beforeAll(async () => {
  place = await cloneTestDatabase();
});

afterAll(() => place?.drop());

test('a claimed chunk is nobody else’s until its lease is over', async () => {
  const { db } = place;
  await addToInbox(db, [chunk(1)]);
  const claimed = await claimInbox(db, { limit: 10, leaseMs: 200 });
  expect(claimed.map(({ head }) => head.firstSeq)).toEqual([1]);
  expect(await claimInbox(db, { limit: 10, leaseMs: 200 })).toEqual([]);
  await sleep(250);
  expect(await claimInbox(db, { limit: 10, leaseMs: 60_000 })).toEqual(claimed);
  await forget(claimed.map(({ inboxId }) => inboxId));
});

test('a chunk given back is claimed again as if it had never been', async () => {
  const { db } = place;
  await addToInbox(db, [chunk(2)]);
  const claimed = await claimInbox(db, { limit: 10, leaseMs: 60_000 });
  await releaseInbox(
    db,
    claimed.map(({ inboxId }) => inboxId),
  );
  expect(await claimInbox(db, { limit: 10, leaseMs: 60_000 })).toEqual(claimed);
  await forget(claimed.map(({ inboxId }) => inboxId));
});

test('chunks come in the order they were added, and no more than asked for', async () => {
  const { db } = place;
  for (const seq of [3, 4, 5]) await addToInbox(db, [chunk(seq)]);
  const first = await claimInbox(db, { limit: 2, leaseMs: 60_000 });
  const second = await claimInbox(db, { limit: 2, leaseMs: 60_000 });
  expect([first, second].map((claimed) => claimed.map(({ head }) => head.firstSeq))).toEqual([[3, 4], [5]]);
  await forget([...first, ...second].map(({ inboxId }) => inboxId));
});

test('settling forgets, postpones and buries in one step', async () => {
  const { db } = place;
  await addToInbox(db, [chunk(6), chunk(7), chunk(8)]);
  const [done, again, bad] = await claimInbox(db, { limit: 3, leaseMs: 60_000 });
  await settleInbox(db, [
    { inboxId: done?.inboxId ?? 0, outcome: { kind: 'done' } },
    { inboxId: again?.inboxId ?? 0, outcome: { kind: 'retry', delayMs: 0 } },
    { inboxId: bad?.inboxId ?? 0, outcome: { kind: 'discard', reason: 'not a chunk' } },
  ]);
  expect(await claimInbox(db, { limit: 3, leaseMs: 60_000 })).toEqual([{ ...again, attempt: 2 }]);
  expect(await listDeadChunks(db)).toEqual([{ ...bad, reason: 'not a chunk' }]);
});

function chunk(firstSeq: number): SealedChunk {
  const ids = { userId: randomUUID(), deviceId: randomUUID(), sessionId: randomUUID() };
  return { head: { ...ids, firstSeq, count: 1, receivedAtMs: 1 }, body: Buffer.from('{"events":[]}') };
}

async function forget(inboxIds: readonly number[]): Promise<void> {
  await settleInbox(
    place.db,
    inboxIds.map((inboxId) => ({ inboxId, outcome: { kind: 'done' } })),
  );
}
