import { expect, test } from 'vitest';
import type { Journal } from '../platform/database.ts';
import { emptyJournal } from '../testing/journal.ts';
import { sealEvents } from '../testing/seal-events.ts';
import { record } from '../testing/sending-desk.ts';
import { markAcknowledged, markRejected, readOldestWaiting } from './chunks.ts';
import { completeUntil } from './complete-until.ts';
import { countPending } from './count-pending.ts';

/** Three chunks: 500, 500 and 202 events; event n happened at n - 2. */
async function threeChunks(): Promise<Journal> {
  const db = await emptyJournal();
  await record(db, 's', 1_200);
  await sealEvents(db, 0);
  return db;
}

async function sendOne(db: Journal): Promise<void> {
  const chunk = await readOldestWaiting(db);
  if (chunk) await markAcknowledged(db, chunk, 0);
}

async function untilOf(db: Journal, change = {}): Promise<number | undefined> {
  const session = await db.get('sessions', 's');
  return session && completeUntil(db, { ...session, ...change });
}

test('a session of which nothing was sent is complete until nowhere', async () => {
  expect(await untilOf(await threeChunks())).toBeUndefined();
});

test('a session is complete until the last event that was taken', async () => {
  const db = await threeChunks();
  await sendOne(db);
  expect(await untilOf(db)).toBe(497);
  await sendOne(db);
  expect(await untilOf(db)).toBe(997);
});

test('a chunk that was refused is a hole, however much behind it was taken', async () => {
  const db = await threeChunks();
  await sendOne(db);
  const refused = await readOldestWaiting(db);
  if (refused) await markRejected(db, refused, 'no');
  await sendOne(db);
  expect(await untilOf(db)).toBe(497);
});

test('what the server says that it misses is a hole, although it was taken', async () => {
  const db = await threeChunks();
  for (let chunk = 0; chunk < 3; chunk += 1) await sendOne(db);
  expect(await untilOf(db)).toBe(1_199);
  expect(await untilOf(db, { receivedUpTo: 500 })).toBe(497);
  expect(await untilOf(db, { receivedUpTo: 0 })).toBeUndefined();
});

test('what is still to be sent is counted, whether it is in chunks or not', async () => {
  const db = await emptyJournal();
  await record(db, 's', 600);
  expect(await countPending(db)).toEqual({ pendingEvents: 602, pendingChunks: 0, rejectedChunks: 0 });
  await sealEvents(db, 0);
  expect(await countPending(db)).toEqual({ pendingEvents: 602, pendingChunks: 2, rejectedChunks: 0 });
  await sendOne(db);
  expect(await countPending(db)).toEqual({ pendingEvents: 102, pendingChunks: 1, rejectedChunks: 0 });
  const refused = await readOldestWaiting(db);
  if (refused) await markRejected(db, refused, 'no');
  expect(await countPending(db)).toEqual({ pendingEvents: 0, pendingChunks: 0, rejectedChunks: 1 });
});
