import { afterAll, expect, test } from 'vitest';
import { addToInbox, claimDueSessions, readDue, readInboxDepth, recordChunks } from './index.ts';
import { cloneTestDatabase } from './testing/index.ts';
import { ended, sampleSession, started } from './testing/sample-session.ts';

const { db, drop } = await cloneTestDatabase();
afterAll(drop);

const NOTHING = { count: 0, oldestSeconds: 0 };

test('what is due is counted, and what somebody works on is not', async () => {
  expect(await readDue(db)).toEqual({ sessions: NOTHING, reports: NOTHING, questions: NOTHING });
  for (const session of [sampleSession(), sampleSession()])
    await recordChunks(db, [session.chunk(0, started(), ended)]);
  const { sessions, reports } = await readDue(db);
  expect([sessions.count, reports.count]).toEqual([2, 0]);
  expect(sessions.oldestSeconds).toBeGreaterThan(0);
  await claimDueSessions(db, { limit: 1, leaseSeconds: 60 });
  expect((await readDue(db)).sessions.count).toBe(1);
});

test('the request that turned a session is known when it is claimed', async () => {
  const session = sampleSession();
  const [first, last] = [session.chunk(0, started()), session.chunk(1, ended)];
  await recordChunks(db, [{ ...first, head: { ...first.head, requestId: 'first' } }]);
  await recordChunks(db, [{ ...last, head: { ...last.head, requestId: 'last' } }]);
  const claimed = await claimDueSessions(db, { limit: 10, leaseSeconds: 60 });
  expect(claimed).toContainEqual(
    expect.objectContaining({ sessionId: session.sessionId, requestId: 'last', attempts: 1 }),
  );
});

test('the inbox says what waits and since when', async () => {
  expect(await readInboxDepth(db)).toEqual({ waiting: 0, retrying: 0, dead: 0, oldestSeconds: 0 });
  const { head } = sampleSession().chunk(0, started());
  const chunk = (receivedAtMs: number) => ({ head: { ...head, receivedAtMs }, body: Buffer.from('{}') });
  await addToInbox(db, [chunk(Date.now() - 90_000), chunk(Date.now())]);
  const depth = await readInboxDepth(db);
  expect(depth).toMatchObject({ waiting: 2, retrying: 0, dead: 0 });
  expect(depth.oldestSeconds).toBeGreaterThanOrEqual(90);
});
