import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import {
  createPerson,
  openDatabase,
  readEvents,
  readPerson,
  readReceived,
  readSession,
  recordChunks,
} from './index.ts';
import { cloneTestDatabase } from './testing/index.ts';
import {
  ended,
  eventsOf,
  extended,
  logged,
  MINUTE_MS,
  NINE_MS,
  type SampleChunk,
  type SampleSession,
  sampleSession,
  shown,
  started,
  withEvents,
} from './testing/sample-session.ts';

const { db, url, drop } = await cloneTestDatabase();
afterAll(drop);

test('a session is known from its first chunk to its log', async () => {
  const session = sampleSession();
  await recordChunks(db, [session.chunk(0, started(), shown('docs.test'))]);
  expect(await readSession(db, session)).toEqual({
    sessionId: session.sessionId,
    intent: 'draft chapter 2',
    mode: 'countdown',
    plannedMs: 25 * MINUTE_MS,
    timeZone: 'Europe/Berlin',
    startedAtMs: NINE_MS,
    isComplete: false,
  });
  await recordChunks(db, [session.chunk(2, extended(40), ended)]);
  await recordChunks(db, [session.chunk(4, logged(70))]);
  expect(await readSession(db, session)).toMatchObject({
    plannedMs: 40 * MINUTE_MS,
    endedAtMs: NINE_MS + 3 * MINUTE_MS,
    endReason: 'finished',
    log: { quality: 70 },
    isComplete: true,
  });
});

test('what is stored decides, not the order, repeats and batches it came in', async () => {
  const chosen = fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6], { minLength: 1 });
  const batches = fc.array(fc.array(fc.nat({ max: 6 }), { maxLength: 4 }), { maxLength: 4 });
  await fc.assert(
    fc.asyncProperty(chosen, batches, async (last, before) => {
      const [session, reference] = [await aPersonsSession(), await aPersonsSession()];
      const chunks = wholeSession(session);
      const early = before.map((batch) => batch.filter((index) => last.includes(index)));
      for (const batch of [...early, ...last.map((index) => [index])]) {
        await recordChunks(
          db,
          batch.flatMap((index) => chunks[index] ?? []),
        );
      }
      await recordChunks(
        db,
        wholeSession(reference).filter((_, index) => last.includes(index)),
      );
      expect(await stateOf(session)).toEqual(await stateOf(reference));
      expect(await readEvents(db, session)).toEqual(await readEvents(db, reference));
    }),
    { numRuns: 60 },
  );
});

test('a repeated chunk leaves the session as settled as it was, and says again that it is due', async () => {
  const session = sampleSession();
  const chunk = session.chunk(0, started(), ended);
  const answer = { ...idsOf(session), deviceId: session.deviceId, isDue: true, missing: false };
  expect(await recordChunks(db, [chunk])).toEqual([answer]);
  expect(await recordChunks(db, [chunk])).toEqual([answer]);
  await db
    .updateTable('focus_session')
    .set({ due_at: null })
    .where('session_id', '=', session.sessionId)
    .execute();
  expect(await recordChunks(db, [chunk])).toMatchObject([{ isDue: false }]);
});

test("another device's events of a session are kept but are not its stream", async () => {
  const session = sampleSession();
  const phone = sampleSession({ ...idsOf(session) });
  await recordChunks(db, [phone.chunk(0, shown('phone.test'), shown('more.test'))]);
  await recordChunks(db, [session.chunk(0, started(), ended)]);
  await recordChunks(db, [phone.chunk(2, shown('late.test'))]);
  expect(await readEvents(db, session)).toHaveLength(2);
  expect(await readSession(db, session)).toMatchObject({ isComplete: true });
  expect(await readReceived(db, phone)).toEqual({ lastSeq: 2, missing: [], complete: false });
});

test('of two declarations the earlier counts, whichever comes first', async () => {
  for (const order of [
    [0, 1],
    [1, 0],
  ] as const) {
    const early = sampleSession();
    const late = sampleSession({ ...idsOf(early) });
    const chunks = [
      early.chunk(0, started('early'), ended),
      late.chunk(1, started('late'), shown('late.test')),
    ];
    for (const index of order) await recordChunks(db, [chunks[index] ?? early.chunk(0)]);
    expect(await readSession(db, early)).toMatchObject({ intent: 'early', isComplete: true });
  }
});

test('chunks recorded on many connections at once lose nothing and count once', async () => {
  const others = openDatabase(url, { maxConnections: 8 });
  const sessions = Array.from({ length: 5 }, () => sampleSession());
  const chunks = sessions.flatMap(wholeSession);
  const oneByOne = chunks.map((chunk) => [chunk]);
  await Promise.all(oneByOne.map((batch) => recordChunks(others, batch)));
  await Promise.all([chunks, chunks.toReversed()].map((batch) => recordChunks(others, batch)));
  for (const session of sessions) {
    expect(await stateOf(session)).toMatchObject({ received: 12, last_seq: 11, is_complete: true });
    expect(await readEvents(db, session)).toEqual(eventsOf(wholeSession(session)));
  }
  await others.destroy();
});

test('a chunk of any date finds a place, from many connections at once', async () => {
  const others = openDatabase(url, { maxConnections: 8 });
  const absurd = [
    0,
    Date.UTC(1999, 11, 31),
    Date.UTC(2026, 0, 1),
    Date.UTC(2026, 5, 1),
    8_640_000_000_000_000,
  ];
  const chunks = absurd.flatMap((startedMs) => [startedMs, startedMs].map(chunkStarting));
  const answers = await Promise.all(chunks.map((chunk) => recordChunks(others, [chunk])));
  expect(answers.flat()).toHaveLength(chunks.length);
  const again = await recordChunks(others, chunks);
  expect(again).toHaveLength(chunks.length);
  for (const { head, events } of chunks) expect(await readEvents(db, head)).toEqual(events);
  await others.destroy();
});

test("a person's zone is the zone of their newest session, in whatever order sessions arrive", async () => {
  const userId = await createPerson(db, { name: 'Ada' });
  const older = sampleSession({ userId }).chunk(0, started('a', 'Europe/Berlin'));
  const newer = sampleSession({ userId }).chunk(5, started('b', 'Asia/Kathmandu'));
  await recordChunks(db, [newer]);
  await recordChunks(db, [older]);
  expect(await readPerson(db, userId)).toMatchObject({ userId, name: 'Ada', timeZone: 'Asia/Kathmandu' });
});

function wholeSession(session: SampleSession): readonly SampleChunk[] {
  return [
    session.chunk(0, started(), extended(40)),
    session.chunk(2, shown('mail.test'), shown('chat.test')),
    session.chunk(4, shown('news.test')),
    session.chunk(5, extended(50), shown('docs.test')),
    session.chunk(7, ended),
    session.chunk(8, logged(60)),
    session.chunk(9, logged(70), shown('docs.test'), extended(5)),
  ];
}

async function aPersonsSession(): Promise<SampleSession> {
  return sampleSession({ userId: await createPerson(db, { name: 'Ada' }), deviceId: DEVICE });
}

const DEVICE = randomUUID();

function stateOf({ sessionId }: SampleSession) {
  return db
    .selectFrom('focus_session')
    .leftJoin('app_user', 'app_user.user_id', 'focus_session.user_id')
    .select(['device_id', 'intent', 'planned_ms', 'started_at_ms', 'ended_at_ms', 'end_reason', 'log'])
    .select(['received', 'last_seq', 'is_complete', 'attempts', 'app_user.time_zone'])
    .select((eb) => eb('due_at', '<=', eb.fn<Date>('now')).as('is_due'))
    .where('session_id', '=', sessionId)
    .executeTakeFirstOrThrow();
}

function idsOf({ userId, sessionId }: SampleSession) {
  return { userId, sessionId };
}

function chunkStarting(startedMs: number): SampleChunk {
  const chunk = sampleSession().chunk(0, started());
  return withEvents(
    chunk,
    chunk.events.map((event) => ({ ...event, occurredAtMs: startedMs })),
  );
}
