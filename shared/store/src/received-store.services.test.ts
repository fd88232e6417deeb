import { afterAll, expect, test } from 'vitest';
import { readEvents, readReceived, readSession, recordChunks } from './index.ts';
import { cloneTestDatabase } from './testing/index.ts';
import { ended, sampleSession, shown, started } from './testing/sample-session.ts';

const { db, drop } = await cloneTestDatabase();
afterAll(drop);

const page = shown('docs.test');

test('nothing is received of a session nobody knows', async () => {
  const session = sampleSession();
  expect(await readReceived(db, session)).toEqual({ lastSeq: -1, missing: [], complete: false });
  expect(await readEvents(db, session)).toEqual([]);
});

test('every hole between chunks is named, from the first event on', async () => {
  const session = sampleSession();
  await recordChunks(db, [session.chunk(9, page), session.chunk(2, page, page), session.chunk(5, page)]);
  expect(await readReceived(db, session)).toEqual({
    lastSeq: 9,
    missing: [
      [0, 1],
      [4, 4],
      [6, 8],
    ],
    complete: false,
  });
});

test('overlapping chunks count once and hide no hole', async () => {
  const session = sampleSession();
  await recordChunks(db, [session.chunk(0, started(), page, page), session.chunk(1, page, page, page)]);
  await recordChunks(db, [session.chunk(2, page), session.chunk(6, ended)]);
  expect(await readReceived(db, session)).toEqual({ lastSeq: 6, missing: [[4, 5]], complete: false });
  expect(await readEvents(db, session)).toHaveLength(5);
});

test('an ended session says that events are missing until they arrive', async () => {
  const session = sampleSession();
  const late = session.chunk(1, page, page);
  const answers = await recordChunks(db, [session.chunk(0, started()), session.chunk(3, ended)]);
  expect(answers).toMatchObject([{ isDue: false, missing: true, deviceId: session.deviceId }]);
  expect(await readSession(db, session)).toMatchObject({ isComplete: false });
  expect(await readReceived(db, session)).toEqual({ lastSeq: 3, missing: [[1, 2]], complete: false });

  expect(await recordChunks(db, [late])).toMatchObject([{ isDue: true, missing: false }]);
  expect(await readReceived(db, session)).toEqual({ lastSeq: 3, missing: [], complete: true });
});

test('a session without gaps is not complete while it runs', async () => {
  const session = sampleSession();
  await recordChunks(db, [session.chunk(0, started(), page)]);
  expect(await readReceived(db, session)).toEqual({ lastSeq: 1, missing: [], complete: false });
});

test('a complete session stays complete when its events are past their retention', async () => {
  const session = sampleSession();
  await recordChunks(db, [session.chunk(0, started(), ended)]);
  await db.deleteFrom('event_chunk').where('session_id', '=', session.sessionId).execute();
  expect(await readReceived(db, session)).toEqual({ lastSeq: 1, missing: [], complete: true });
});

test("nobody sees what another person's or another device's stream holds", async () => {
  const session = sampleSession();
  await recordChunks(db, [session.chunk(0, started(), ended)]);
  const { userId, deviceId } = sampleSession();
  expect(await readReceived(db, { ...session, userId })).toMatchObject({ lastSeq: -1 });
  expect(await readReceived(db, { ...session, deviceId })).toMatchObject({ lastSeq: -1 });
  expect(await readEvents(db, { ...session, userId })).toEqual([]);
});
