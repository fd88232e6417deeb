import { randomUUID } from 'node:crypto';
import { afterAll, expect, test } from 'vitest';
import { recordChunks } from './chunk-store.ts';
import type { NewChunk } from './new-chunk.ts';
import { createPartitions } from './partitions.ts';
import { recordPlain } from './record-plain.ts';
import { readSession } from './session-store.ts';
import { sortPlain } from './sort-plain.ts';
import { cloneTestDatabase } from './testing/index.ts';
import { ended, logged, sampleSession, shown, started } from './testing/sample-session.ts';

const { db, drop } = await cloneTestDatabase();
afterAll(drop);
await createPartitions(db, ['2026-11-01']);

test('what begins a session and what lets it go on is stored by one statement', async () => {
  const session = sampleSession();
  const { sessionId, userId, deviceId } = session;
  const outcome = { sessionId, userId, deviceId, isDue: false, missing: false };
  expect(await record(session.chunk(0, started()))).toEqual({ sessions: [outcome], left: [] });
  expect(await record(session.chunk(1, shown('docs.test')))).toEqual({ sessions: [outcome], left: [] });
  expect(await readSession(db, session)).toMatchObject({ intent: 'draft chapter 2', isComplete: false });
});

test('chunks about which there is more to do are left, and nothing of them is stored', async () => {
  const [running, over, unknown] = [sampleSession(), sampleSession(), sampleSession()];
  const first = running.chunk(0, started());
  await recordChunks(db, [first, over.chunk(0, started(), ended)]);
  const elsewhere = sampleSession({ ...running, deviceId: randomUUID() });
  const rest = [
    first,
    over.chunk(2, shown('docs.test')),
    unknown.chunk(1, shown('docs.test')),
    elsewhere.chunk(1, shown('docs.test')),
  ];
  for (const chunk of rest) expect(await record(chunk)).toEqual({ sessions: [], left: [chunk] });
  expect(await countChunks([running, over, unknown].map(({ sessionId }) => sessionId))).toBe(2);
  expect(sortPlain([over.chunk(2, logged(70)), first, first])).toMatchObject({ plain: [] });
});

function record(...chunks: readonly NewChunk[]) {
  return recordPlain(db, sortPlain(chunks).plain);
}

async function countChunks(sessionIds: readonly string[]): Promise<number> {
  const rows = await db
    .selectFrom('event_chunk')
    .select('first_seq')
    .where('session_id', 'in', [...sessionIds])
    .execute();
  return rows.length;
}
