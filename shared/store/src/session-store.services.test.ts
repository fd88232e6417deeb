import { afterAll, expect, test } from 'vitest';
import {
  countPending,
  listAnalysed,
  listSessions,
  readSession,
  readSessionOfDevice,
  recordChunks,
  saveAnalysis,
} from './index.ts';
import { cloneTestDatabase } from './testing/index.ts';
import { sampleAnalysis } from './testing/sample-analysis.ts';
import {
  ended,
  MINUTE_MS,
  NINE_MS,
  sampleSession,
  shown,
  started,
  withEvents,
} from './testing/sample-session.ts';

const { db, drop } = await cloneTestDatabase();
afterAll(drop);

test('sessions are listed newest first, page by page, each person their own', async () => {
  const { userId } = sampleSession();
  await recordChunks(
    db,
    [5, 1, 3].map((minute) => startedAt(userId, minute)),
  );
  await recordChunks(db, [startedAt(sampleSession().userId, 4)]);
  const newest = await listSessions(db, { userId, limit: 2 });
  expect(newest.map(({ intent }) => intent)).toEqual(['at 5', 'at 3']);
  const beforeMs = newest.at(-1)?.startedAtMs;
  expect(await listSessions(db, { userId, beforeMs, limit: 2 })).toMatchObject([{ intent: 'at 1' }]);
});

test('a session whose declaration has not arrived is not shown', async () => {
  const session = sampleSession();
  await recordChunks(db, [session.chunk(1, shown('docs.test'), ended)]);
  expect(await readSession(db, session)).toBeUndefined();
  expect(await listSessions(db, { userId: session.userId, limit: 9 })).toEqual([]);
});

test('a device reads the sessions it declared and no others', async () => {
  const session = sampleSession();
  await recordChunks(db, [session.chunk(0, started())]);
  expect(await readSessionOfDevice(db, session)).toMatchObject({ sessionId: session.sessionId });
  const { deviceId, userId } = sampleSession();
  expect(await readSessionOfDevice(db, { ...session, deviceId })).toBeUndefined();
  expect(await readSessionOfDevice(db, { ...session, userId })).toBeUndefined();
});

test('a range holds the ended sessions that start in it, with their analysis once there is one', async () => {
  const { userId } = sampleSession();
  const chunks = [0, 1, 2, 3].map((minute) => startedAt(userId, minute, minute !== 2));
  await recordChunks(db, chunks);
  const range = { userId, fromMs: NINE_MS + MINUTE_MS, toMs: NINE_MS + 3 * MINUTE_MS };
  const sessionId = chunks[1]?.head.sessionId ?? '';
  expect(await listAnalysed(db, range)).toEqual([{ summary: await readSession(db, { userId, sessionId }) }]);
  expect(await countPending(db, range)).toBe(1);

  const analysis = sampleAnalysis(sessionId);
  await saveAnalysis(db, { userId, analysis, received: 2, inputsHash: 'a' });
  const [analysed] = await listAnalysed(db, range);
  expect(analysed?.analysis).toEqual(analysis);
  expect(await countPending(db, range)).toBe(0);
  expect(await listAnalysed(db, { ...range, userId: sampleSession().userId })).toEqual([]);
});

function startedAt(userId: string, minute: number, isEnded = true) {
  const facts = [started(`at ${minute}`), ...(isEnded ? [ended] : [])];
  const chunk = sampleSession({ userId }).chunk(0, ...facts);
  const events = chunk.events.map((event) => ({
    ...event,
    occurredAtMs: event.occurredAtMs + minute * MINUTE_MS,
  }));
  return withEvents(chunk, events);
}
