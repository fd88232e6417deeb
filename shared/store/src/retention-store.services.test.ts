import { type SessionEvent, toSegments } from '@locked-in/domain';
import { sql } from 'kysely';
import { afterAll, expect, test } from 'vitest';
import {
  createPartitions,
  createPerson,
  dropMonth,
  type NewChunk,
  readEvents,
  readKeptEvents,
  readSession,
  recordChunks,
  removeEventsOfShorter,
  removeEventsOlderThan,
  saveEventsKept,
} from './index.ts';
import { cloneTestDatabase } from './testing/index.ts';
import {
  ended,
  logged,
  type SampleSession,
  sampleSession,
  shown,
  started,
  withEvents,
} from './testing/sample-session.ts';

const { db, drop } = await cloneTestDatabase();
afterAll(drop);

const DAY_MS = 24 * 60 * 60 * 1000;
const whole = (session: SampleSession) => session.chunk(0, started(), shown('docs.test'), ended);

test('months that are over are dropped as a whole, of the others the days that are, and what was made of them stays', async () => {
  const [older, newer] = [await analysed(sampleSession(), 70), await analysed(sampleSession(), 2)];
  expect(toSegments(await readEvents(db, older))).toHaveLength(2);
  const removed = await removeEventsOlderThan(db, 31);
  expect(removed.months).toEqual([monthOf(70)]);
  expect(await readKeptEvents(db, older)).toEqual({ events: [], isOutlived: true });
  expect(await readSession(db, older)).toMatchObject({ intent: 'draft chapter 2', isComplete: true });
  expect(await readKeptEvents(db, newer)).toMatchObject({ isOutlived: false });
  await removeEventsOlderThan(db, 1);
  expect(await readEvents(db, newer)).toEqual([]);
});

test('what arrived today or waits for its analysis stays, however old it is', async () => {
  const [late, waiting] = [sampleSession(), sampleSession()];
  await recordChunks(db, [aged(whole(late), 100), aged(whole(waiting), 100)]);
  await settle(late);
  await receivedDaysAgo(waiting, 2);
  expect(await removeEventsOlderThan(db, 31)).toEqual({ months: [], chunks: 0 });
  await settle(waiting);
  await receivedDaysAgo(late, 2);
  expect(await removeEventsOlderThan(db, 31)).toMatchObject({ months: [monthOf(100)] });
});

test('who wants their events gone sooner has them gone, and nobody else', async () => {
  const [short, long] = [await createPerson(db, { name: 'Ada' }), await createPerson(db, { name: 'Eva' })];
  await saveEventsKept(db, { userId: short, days: 7 });
  await saveEventsKept(db, { userId: long, days: 90 });
  const sessions = [];
  for (const userId of [short, long]) sessions.push(await analysed(sampleSession({ userId }), 8));
  const running = sampleSession({ userId: short });
  await recordChunks(db, [aged(running.chunk(0, started(), shown('docs.test')), 9)]);
  await receivedDaysAgo(running, 9);
  expect(await removeEventsOfShorter(db, 31)).toBe(1);
  const left = await Promise.all([...sessions, running].map((session) => readEvents(db, session)));
  expect(left.map((events) => events.length)).toEqual([0, 3, 2]);
});

test('a month that was dropped half way is dropped before it is made again', async () => {
  const session = sampleSession();
  const chunk = aged(whole(session), 200);
  await recordChunks(db, [chunk]);
  const table = sql.id(`event_chunk_${monthOf(200).replace('-', '_')}`);
  await sql`alter table event_chunk detach partition ${table}`.execute(db);
  await recordChunks(db, [aged(whole(sampleSession()), 200)]);
  expect(await readEvents(db, session)).toEqual([]);
  await dropMonth(db, monthOf(200));
  await createPartitions(db, [`${monthOf(200)}-01`]);
});

test('a log that comes after the events are gone is added, and nothing of the session is lost', async () => {
  const session = await analysed(sampleSession(), 60);
  const before = await readSession(db, session);
  await removeEventsOlderThan(db, 31);
  const [recorded] = await recordChunks(db, [aged(session.chunk(3, logged(70)), 0)]);
  expect(recorded).toMatchObject({ isDue: true, missing: false });
  expect(await readSession(db, session)).toEqual({ ...before, log: { quality: 70 } });
  await recordChunks(db, [aged(session.chunk(0, started('another')), 60)]); // part of it comes again
  expect(await readSession(db, session)).toEqual({ ...before, log: { quality: 70 } });
  await recordChunks(db, [aged(session.chunk(4, logged(20)), 0)]); // the grade that was sealed stands
  expect(await readSession(db, session)).toEqual({ ...before, log: { quality: 70 } });
});

test('a session whose browser was away for weeks ends when all of it has come again', async () => {
  const session = sampleSession();
  const [first, second] = [session.chunk(0, started()), session.chunk(1, shown('docs.test'))];
  await recordChunks(db, [aged(first, 60), aged(second, 60)]);
  await receivedDaysAgo(session, 60);
  await removeEventsOlderThan(db, 31);
  expect(await recordChunks(db, [aged(session.chunk(2, ended), 60)])).toMatchObject([{ missing: true }]);
  expect(await recordChunks(db, [aged(first, 60)])).toMatchObject([{ missing: true }]);
  expect(await recordChunks(db, [aged(second, 60)])).toMatchObject([{ isDue: true, missing: false }]);
  expect(await readSession(db, session)).toMatchObject({ isComplete: true, endReason: 'finished' });
  expect(await readKeptEvents(db, session)).toMatchObject({ isOutlived: false });
});

/** Recorded so many days ago, with nothing left to do. */
async function analysed(session: SampleSession, days: number): Promise<SampleSession> {
  await recordChunks(db, [aged(whole(session), days)]);
  await settle(session);
  await receivedDaysAgo(session, days);
  return session;
}

/** The same chunk as if it had been recorded so many days ago. */
function aged(chunk: NewChunk & { readonly events: readonly SessionEvent[] }, days: number): NewChunk {
  const startMs = Date.now() - days * DAY_MS;
  const events = chunk.events.map((event, index) => ({
    ...event,
    occurredAtMs: startMs + (chunk.head.firstSeq + index) * 1_000,
  }));
  return withEvents({ ...chunk, head: { ...chunk.head, receivedAtMs: Date.now() } }, events);
}

async function settle({ sessionId }: SampleSession): Promise<void> {
  await db.updateTable('focus_session').set({ due_at: null }).where('session_id', '=', sessionId).execute();
}

async function receivedDaysAgo({ sessionId }: SampleSession, days: number): Promise<void> {
  await db
    .updateTable('event_chunk')
    .set({ received_at: new Date(Date.now() - days * DAY_MS) })
    .where('session_id', '=', sessionId)
    .execute();
}

function monthOf(daysAgo: number): string {
  return new Date(Date.now() - daysAgo * DAY_MS).toISOString().slice(0, 7);
}
