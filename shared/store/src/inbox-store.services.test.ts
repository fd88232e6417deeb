import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { SealedChunk } from '@locked-in/contracts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dropOldDeadChunks, listDeadChunks, replayDeadChunk } from './dead-chunk-store.ts';
import { saveEventsKept } from './events-kept-store.ts';
import { addToInbox, claimInbox, releaseInbox, settleInbox } from './inbox-store.ts';
import { createPerson } from './person-store.ts';
import { cloneTestDatabase, type TestDatabase } from './testing/index.ts';

const MANY = 1_000_000;

let place: TestDatabase;

beforeAll(async () => {
  place = await cloneTestDatabase();
});

afterAll(() => place?.drop());

test('a claimed chunk is nobody else’s until its lease is over', async () => {
  const { db } = place;
  await addToInbox(db, [chunk(1)]);
  const claimed = await claimInbox(db, { limit: 10, bytes: MANY, leaseMs: 200 });
  expect(claimed.map(({ head }) => head.firstSeq)).toEqual([1]);
  expect(await claimInbox(db, { limit: 10, bytes: MANY, leaseMs: 200 })).toEqual([]);
  await sleep(250);
  expect(await claimInbox(db, { limit: 10, bytes: MANY, leaseMs: 60_000 })).toEqual(claimed);
  await forget(claimed.map(({ inboxId }) => inboxId));
});

test('a chunk given back is claimed again as if it had never been', async () => {
  const { db } = place;
  await addToInbox(db, [chunk(2)]);
  const claimed = await claimInbox(db, { limit: 10, bytes: MANY, leaseMs: 60_000 });
  await releaseInbox(
    db,
    claimed.map(({ inboxId }) => inboxId),
  );
  expect(await claimInbox(db, { limit: 10, bytes: MANY, leaseMs: 60_000 })).toEqual(claimed);
  await forget(claimed.map(({ inboxId }) => inboxId));
});

test('chunks come in the order they were added, and no more than asked for', async () => {
  const { db } = place;
  for (const seq of [3, 4, 5]) await addToInbox(db, [chunk(seq)]);
  const first = await claimInbox(db, { limit: 2, bytes: MANY, leaseMs: 60_000 });
  const second = await claimInbox(db, { limit: 2, bytes: MANY, leaseMs: 60_000 });
  expect([first, second].map((claimed) => claimed.map(({ head }) => head.firstSeq))).toEqual([[3, 4], [5]]);
  await forget([...first, ...second].map(({ inboxId }) => inboxId));
});

test('no more bytes come at once than asked for, and alone what is larger', async () => {
  const { db } = place;
  const sizes = [400, 500, 200, 1_100, 0];
  for (const [index, size] of sizes.entries())
    await addToInbox(db, [{ ...chunk(20 + index), body: Buffer.alloc(size) }]);
  const claims = [];
  for (let claim = 0; claim < 5; claim += 1)
    claims.push(await claimInbox(db, { limit: 10, bytes: 1_000, leaseMs: 60_000 }));
  expect(claims.map((claimed) => claimed.map(({ body }) => body.byteLength))).toEqual([
    [400, 500],
    [200],
    [1_100],
    [0],
    [],
  ]);
  await forget(claims.flat().map(({ inboxId }) => inboxId));
});

test('settling forgets, postpones and buries in one step', async () => {
  const { db } = place;
  await addToInbox(db, [chunk(6), chunk(7), chunk(8)]);
  const [done, again, bad] = await claimInbox(db, { limit: 3, bytes: MANY, leaseMs: 60_000 });
  await settleInbox(db, [
    { inboxId: done?.inboxId ?? 0, outcome: { kind: 'done' } },
    { inboxId: again?.inboxId ?? 0, outcome: { kind: 'retry', delayMs: 0 } },
    { inboxId: bad?.inboxId ?? 0, outcome: { kind: 'discard', reason: 'not a chunk' } },
  ]);
  expect(await claimInbox(db, { limit: 3, bytes: MANY, leaseMs: 60_000 })).toEqual([
    { ...again, attempt: 2 },
  ]);
  const [dead] = await listDeadChunks(db);
  expect(dead).toMatchObject({ ...bad, reason: 'not a chunk' });
  await forget([again?.inboxId ?? 0]);
});

test('a dead chunk that is replayed is as if it had just been published, and only once', async () => {
  const { db } = place;
  const inboxId = await bury(chunk(9));
  await Promise.all([replayDeadChunk(db, inboxId), replayDeadChunk(db, inboxId)]);
  const claimed = await claimInbox(db, { limit: 9, bytes: MANY, leaseMs: 60_000 });
  expect(claimed.map(({ head, attempt }) => [head.firstSeq, attempt])).toEqual([[9, 1]]);
  await forget(claimed.map((one) => one.inboxId));
});

test('dead chunks go when what they hold is as old as raw events may become', async () => {
  const { db } = place;
  const dayMs = 24 * 60 * 60 * 1000;
  const old = chunk(10);
  const young = chunk(11);
  await bury({ ...old, head: { ...old.head, receivedAtMs: Date.now() - 31 * dayMs - 1_000 } });
  await bury({ ...young, head: { ...young.head, receivedAtMs: Date.now() - 30 * dayMs } });
  const userId = await createPerson(db, { name: 'Ada' });
  await saveEventsKept(db, { userId, days: 7 });
  const unwanted = chunk(12);
  await bury({ ...unwanted, head: { ...unwanted.head, userId, receivedAtMs: Date.now() - 8 * dayMs } });
  await dropOldDeadChunks(db, 31);
  const left = (await listDeadChunks(db)).map(({ head }) => head.firstSeq);
  expect(left).toContain(11);
  expect(left).not.toContain(10);
  expect(left).not.toContain(12);
});

async function bury(sealed: SealedChunk): Promise<number> {
  await addToInbox(place.db, [sealed]);
  const [claimed] = await claimInbox(place.db, { limit: 1, bytes: MANY, leaseMs: 60_000 });
  const inboxId = claimed?.inboxId ?? 0;
  await settleInbox(place.db, [{ inboxId, outcome: { kind: 'discard', reason: 'a test' } }]);
  return inboxId;
}

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
