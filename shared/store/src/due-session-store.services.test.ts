import { afterAll, afterEach, expect, test } from 'vitest';
import {
  claimDueReports,
  claimDueSessions,
  makeSessionDue,
  openDatabase,
  postponeSession,
  readAnalysis,
  recordChunks,
  saveAnalysis,
} from './index.ts';
import { cloneTestDatabase } from './testing/index.ts';
import { sampleAnalysis } from './testing/sample-analysis.ts';
import {
  ended,
  logged,
  type SampleSession,
  sampleSession,
  shown,
  started,
} from './testing/sample-session.ts';

const { db, url, drop } = await cloneTestDatabase();
const others = openDatabase(url, { maxConnections: 4 });
afterEach(async () => {
  await db.deleteFrom('focus_session').execute();
});
afterAll(async () => {
  await others.destroy();
  await drop();
});

const claim = { limit: 10, leaseSeconds: 60 };

test('a session is due when it has ended, not before', async () => {
  const session = sampleSession();
  await recordChunks(db, [session.chunk(0, started(), shown('docs.test'))]);
  expect(await claimDueSessions(db, claim)).toEqual([]);
  await recordChunks(db, [session.chunk(2, ended)]);
  expect(await claimDueSessions(db, claim)).toEqual([dueOf(session, 3)]);
});

test('an ended session with gaps waits for what is missing, and is due once it is there', async () => {
  const session = sampleSession();
  await recordChunks(db, [session.chunk(0, started()), session.chunk(2, ended)]);
  expect(await claimDueSessions(db, claim)).toEqual([]);
  await recordChunks(db, [session.chunk(1, shown('docs.test'))]);
  expect(await claimDueSessions(db, claim)).toEqual([dueOf(session, 3)]);
});

test('two workers that claim at once never hold the same session', async () => {
  const sessions = Array.from({ length: 60 }, () => sampleSession());
  await recordChunks(
    db,
    sessions.map((session) => session.chunk(0, started(), ended)),
  );
  const claims = await Promise.all(
    Array.from({ length: 12 }, (_, index) => claimDueSessions(index % 2 ? db : others, claim)),
  );
  const ids = claims.flat().map(({ sessionId }) => sessionId);
  expect(ids.toSorted()).toEqual(sessions.map(({ sessionId }) => sessionId).toSorted());
});

test('a claim that nobody settles is due again when its lease ends', async () => {
  const session = await endedSession();
  await claimDueSessions(db, { limit: 1, leaseSeconds: 0 });
  expect(await claimDueSessions(db, claim)).toEqual([{ ...dueOf(session, 2), attempts: 2 }]);
  expect(await claimDueSessions(db, claim)).toEqual([]);
});

test('a saved analysis leaves nothing to do', async () => {
  const session = await endedSession();
  await claimDueSessions(db, { ...claim, leaseSeconds: 0 });
  await save(session, 2, 'first');
  expect(await claimDueSessions(db, claim)).toEqual([]);
});

test('events that came while a session was analysed make it due again', async () => {
  const session = await endedSession();
  const [claimed] = await claimDueSessions(db, claim);
  await recordChunks(db, [session.chunk(2, logged(70))]);
  await save(session, claimed?.received ?? 0, 'without the log');
  expect(await claimDueSessions(db, claim)).toEqual([dueOf(session, 3)]);
});

test('a session that could not be analysed waits, unless it has changed since', async () => {
  const session = await endedSession();
  await claimDueSessions(db, claim);
  await postponeSession(db, { ...session, seconds: 60 });
  expect(await claimDueSessions(db, claim)).toEqual([]);
  await recordChunks(db, [session.chunk(2, logged(70))]);
  expect(await claimDueSessions(db, claim)).toEqual([dueOf(session, 3)]);
  await recordChunks(db, [session.chunk(3, logged(80))]);
  await postponeSession(db, { ...session, seconds: 60 });
  expect(await claimDueSessions(db, claim)).toEqual([dueOf(session, 4)]);
});

test('a slow analysis of fewer events does not replace a newer one', async () => {
  const session = await endedSession();
  await recordChunks(db, [session.chunk(2, logged(70))]);
  await save(session, 3, 'newer');
  await save(session, 2, 'older');
  expect(await readAnalysis(db, session)).toEqual(sampleAnalysis(session.sessionId, 'newer'));
});

test('a label changed while a session is analysed makes it due as soon as it is settled', async () => {
  const session = await endedSession();
  await claimDueSessions(db, claim);
  await makeSessionDue(db, session);
  expect(await claimDueSessions(db, claim)).toEqual([]);
  await save(session, 2, 'old labels');
  expect(await claimDueSessions(db, claim)).toEqual([dueOf(session, 2)]);
});

test('a worker that hung beyond its lease neither settles the session nor overwrites what came after it', async () => {
  const session = await endedSession();
  const [hung] = await claimDueSessions(db, { limit: 1, leaseSeconds: 0 });
  await makeSessionDue(db, session);
  const [next] = await claimDueSessions(db, { limit: 1, leaseSeconds: 60 });
  await saveAs(next?.revision, session, 'new labels');
  await saveAs(hung?.revision, session, 'old labels');
  expect(await readAnalysis(db, session)).toEqual(sampleAnalysis(session.sessionId, 'new labels'));
  expect(await claimDueSessions(db, claim)).toHaveLength(1);
});

test('a session is made due by its owner, and only once it has ended', async () => {
  const session = await endedSession();
  await save(session, 2, 'first');
  await makeSessionDue(db, { ...session, userId: sampleSession().userId });
  expect(await claimDueSessions(db, claim)).toEqual([]);
  await makeSessionDue(db, session);
  expect(await claimDueSessions(db, claim)).toHaveLength(1);

  const running = sampleSession();
  await recordChunks(db, [running.chunk(0, started())]);
  await makeSessionDue(db, running);
  expect(await claimDueSessions(db, claim)).toEqual([]);
});

test('settling a session that is gone does nothing', async () => {
  const session = sampleSession();
  await save(session, 2, 'first');
  expect(await readAnalysis(db, session)).toBeUndefined();
});

test('an analysis marks the reports of its weeks', async () => {
  const session = await endedSession();
  const { userId, sessionId } = session;
  const analysis = sampleAnalysis(sessionId);
  await saveAnalysis(db, { userId, analysis, received: 2, inputsHash: 'a', weeks: ['2026-W47'] });
  expect(await claimDueReports(db, claim)).toMatchObject([{ userId, week: '2026-W47' }]);
});

async function endedSession(): Promise<SampleSession> {
  const session = sampleSession();
  await recordChunks(db, [session.chunk(0, started(), ended)]);
  return session;
}

function save(session: SampleSession, received: number, text: string): Promise<void> {
  const analysis = sampleAnalysis(session.sessionId, text);
  return saveAnalysis(db, { userId: session.userId, analysis, received, inputsHash: text });
}

function saveAs(revision: number | undefined, { userId, sessionId }: SampleSession, text: string) {
  const analysis = sampleAnalysis(sessionId, text);
  return saveAnalysis(db, { userId, analysis, received: 2, revision, inputsHash: text });
}

function dueOf({ userId, sessionId }: SampleSession, received: number) {
  const anyNumber: unknown = expect.any(Number);
  const known = { userId, sessionId, received, attempts: 1, requestId: null };
  return { ...known, revision: anyNumber, waitedSeconds: anyNumber };
}
