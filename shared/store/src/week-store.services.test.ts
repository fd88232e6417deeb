import { sql } from 'kysely';
import { afterAll, expect, test } from 'vitest';
import {
  createPerson,
  listTold,
  listWeekSessions,
  readPastWeeks,
  recordChunks,
  saveAnalysis,
  saveReport,
} from './index.ts';
import { cloneTestDatabase } from './testing/index.ts';
import { sampleAnalysis, sampleReport } from './testing/sample-analysis.ts';
import {
  ended,
  logged,
  MINUTE_MS,
  NINE_MS,
  sampleSession,
  shown,
  started,
} from './testing/sample-session.ts';

const { db, drop } = await cloneTestDatabase();
afterAll(drop);

const WEEK = { fromMs: NINE_MS - MINUTE_MS, toMs: NINE_MS + MINUTE_MS };

test('a week is read without the segments of its sessions, which nothing needs any more', async () => {
  const { userId, sessionId } = await analysed();
  const [session] = await listWeekSessions(db, { userId, ...WEEK });
  expect(session?.summary).toMatchObject({ sessionId, log: { quality: 70 } });
  expect(session?.analysis).toMatchObject({ measures: { lengthMs: 2 * MINUTE_MS }, facts: { version: 1 } });
  expect(session?.analysis).not.toHaveProperty('segments');
  expect(await listWeekSessions(db, { userId, fromMs: WEEK.toMs, toMs: WEEK.toMs + 1 })).toEqual([]);
});

test('of an analysis of before anything was kept, the segments are read', async () => {
  const { userId } = await analysed();
  await sql`update session_analysis set facts = null, facts_version = null where user_id = ${userId}`.execute(
    db,
  );
  const [session] = await listWeekSessions(db, { userId, ...WEEK });
  expect(session?.analysis?.segments?.length).toBeGreaterThan(0);
});

test('what is compared across weeks comes from graded sessions only, newest first, each person their own', async () => {
  const { userId, sessionId } = await analysed();
  await analysed(userId, false);
  await analysed();
  const told = await listTold(db, { userId, beforeMs: WEEK.toMs, limit: 9 });
  expect(told).toMatchObject([
    { sessionId, own: 70, plannedMs: 25 * MINUTE_MS, measures: { lengthMs: 2 * MINUTE_MS, coverage: 0.5 } },
  ]);
  expect(await listTold(db, { userId, beforeMs: NINE_MS, limit: 9 })).toEqual([]);
});

test('weeks before are read by their days and sums, and the first week ever is known', async () => {
  const userId = await createPerson(db, { name: 'Ada' });
  for (const week of ['2026-W40', '2026-W45', '2026-W46'])
    await saveReport(db, { userId, report: sampleReport(week), isFrozen: false });
  const { weeks, firstWeek } = await readPastWeeks(db, {
    userId,
    weeks: ['2026-W46', '2026-W45', '2026-W44'],
  });
  expect(weeks.map(({ week }) => week).toSorted()).toEqual(['2026-W45', '2026-W46']);
  expect(weeks[0]).toMatchObject({ totals: { sessions: 0 } });
  expect(weeks[0]?.days).toHaveLength(7);
  expect(firstWeek).toBe('2026-W40');
  expect(
    await readPastWeeks(db, { userId: await createPerson(db, { name: '' }), weeks: ['2026-W46'] }),
  ).toEqual({ weeks: [] });
});

/** A session of two minutes, ended and analysed. */
async function analysed(userId?: string, isLogged = true) {
  const person = userId ?? (await createPerson(db, { name: 'Ada' }));
  const session = sampleSession({ userId: person });
  const facts = [started(), shown('docs.test'), ended, ...(isLogged ? [logged(70)] : [])];
  await recordChunks(db, [session.chunk(0, ...facts)]);
  const analysis = sampleAnalysis(session.sessionId);
  await saveAnalysis(db, { userId: person, analysis, received: facts.length, inputsHash: 'x' });
  return { userId: person, sessionId: session.sessionId };
}
