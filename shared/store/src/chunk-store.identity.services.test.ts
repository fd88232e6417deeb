import { afterAll, expect, test } from 'vitest';
import { readEvents, readReceived, readSession, recordChunks } from './index.ts';
import { cloneTestDatabase } from './testing/index.ts';
import { ended, sampleSession, shown, started, withEvents } from './testing/sample-session.ts';

const { db, drop } = await cloneTestDatabase();
afterAll(drop);

test('of two chunks of one identity the first stays, and that the second differed is noted once; a copy is not', async () => {
  const session = sampleSession();
  const first = session.chunk(0, started(), shown('docs.test'));
  const other = session.chunk(0, started(), shown('mail.test'));
  await recordChunks(db, [first]);
  await recordChunks(db, [first, first]);
  const conflicts = () =>
    db.selectFrom('chunk_conflict').select('first_seq').where('session_id', '=', session.sessionId).execute();
  expect(await conflicts()).toEqual([]);
  await recordChunks(db, [other]);
  await recordChunks(db, [other, first]);
  expect(await conflicts()).toEqual([{ first_seq: 0 }]);
  expect((await readEvents(db, session))[1]).toMatchObject({ site: 'docs.test' });
});

test('of two chunks of one identity the first stays, in one batch and in two', async () => {
  const session = sampleSession();
  const first = session.chunk(0, started('write'), ended);
  const other = session.chunk(0, started('surf'), shown('video.test'), ended);
  await recordChunks(db, [first, other]);
  await recordChunks(db, [other]);
  expect(await readEvents(db, session)).toEqual(first.events);
  expect(await readSession(db, session)).toMatchObject({ intent: 'write' });
});

test('the first stays also when the other chunk belongs to another month', async () => {
  const session = sampleSession();
  const first = session.chunk(0, started('write'), ended);
  const moved = withEvents(
    first,
    first.events.map((event) => ({ ...event, occurredAtMs: Date.UTC(2026, 9, 1) })),
  );
  await recordChunks(db, [first]);
  await recordChunks(db, [moved]);
  await recordChunks(db, [moved, first]);
  expect(await readEvents(db, session)).toEqual(first.events);
});

test('a session of the same id of another person is another session', async () => {
  const mine = sampleSession();
  const theirs = sampleSession({ sessionId: mine.sessionId, deviceId: mine.deviceId });
  await recordChunks(db, [mine.chunk(0, started('mine')), theirs.chunk(0, started('theirs'))]);
  await recordChunks(db, [theirs.chunk(1, ended)]);
  expect(await readSession(db, mine)).toMatchObject({ intent: 'mine', isComplete: false });
  expect(await readSession(db, theirs)).toMatchObject({ intent: 'theirs', isComplete: true });
  expect(await readReceived(db, mine)).toMatchObject({ lastSeq: 0 });
});

test('two sessions of one device do not mix', async () => {
  const one = sampleSession();
  const two = sampleSession({ userId: one.userId, deviceId: one.deviceId });
  await recordChunks(db, [one.chunk(0, started('one')), two.chunk(0, started('two'))]);
  await recordChunks(db, [two.chunk(1, shown('two.test')), one.chunk(1, shown('one.test'))]);
  await recordChunks(db, [one.chunk(2, ended), two.chunk(2, ended)]);
  expect(await readEvents(db, one)).toMatchObject([{ intent: 'one' }, { site: 'one.test' }, {}]);
  expect(await readEvents(db, two)).toMatchObject([{ intent: 'two' }, { site: 'two.test' }, {}]);
});
