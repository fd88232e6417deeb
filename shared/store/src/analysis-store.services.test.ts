import { afterAll, expect, test } from 'vitest';
import { markRevealed, readAnalysis, recordChunks, saveAnalysis } from './index.ts';
import { cloneTestDatabase } from './testing/index.ts';
import { sampleAnalysis } from './testing/sample-analysis.ts';
import { ended, sampleSession, started } from './testing/sample-session.ts';

const { db, drop } = await cloneTestDatabase();
afterAll(drop);

test('an analysis comes back as it was saved, to its owner only', async () => {
  const { userId, sessionId, analysis } = await anAnalysis();
  expect(await readAnalysis(db, { userId, sessionId })).toEqual(analysis);
  expect(await readAnalysis(db, { userId: sampleSession().userId, sessionId })).toBeUndefined();
});

test('saving the same analysis again changes nothing, a better one of the same events replaces it', async () => {
  const { userId, sessionId, analysis } = await anAnalysis();
  await saveAnalysis(db, { userId, analysis, received: 2, inputsHash: 'a' });
  expect(await readAnalysis(db, { userId, sessionId })).toEqual(analysis);
  const relabelled = sampleAnalysis(sessionId, 'relabelled');
  await saveAnalysis(db, { userId, analysis: relabelled, received: 2, inputsHash: 'b' });
  expect(await readAnalysis(db, { userId, sessionId })).toEqual(relabelled);
});

test('a result is revealed once, and stays so when it is analysed again', async () => {
  const { userId, sessionId, analysis } = await anAnalysis();
  await markRevealed(db, { userId, sessionId });
  const first = await revealedAt(sessionId);
  await markRevealed(db, { userId, sessionId });
  await saveAnalysis(db, { userId, analysis, received: 2, inputsHash: 'a' });
  expect(first).toBeInstanceOf(Date);
  expect(await revealedAt(sessionId)).toEqual(first);
});

async function anAnalysis() {
  const session = sampleSession();
  await recordChunks(db, [session.chunk(0, started(), ended)]);
  const { userId, sessionId } = session;
  const analysis = sampleAnalysis(sessionId);
  await saveAnalysis(db, { userId, analysis, received: 2, inputsHash: 'a' });
  return { userId, sessionId, analysis };
}

async function revealedAt(sessionId: string): Promise<Date | null | undefined> {
  const row = await db
    .selectFrom('session_analysis')
    .select('revealed_at')
    .where('session_id', '=', sessionId)
    .executeTakeFirst();
  return row?.revealed_at;
}
