import { afterAll, expect, test } from 'vitest';
import { dropMonthsBefore, readEvents, readSession, recordChunks } from './index.ts';
import { cloneTestDatabase } from './testing/index.ts';
import { ended, sampleSession, started, withEvents } from './testing/sample-session.ts';

const { db, drop } = await cloneTestDatabase();
afterAll(drop);

test('months that end before a date are dropped with their events, and what was made of them stays', async () => {
  const [older, newer] = [sampleSession(), sampleSession()];
  const chunk = older.chunk(0, started(), ended);
  const september = chunk.events.map((event, index) => ({
    ...event,
    occurredAtMs: Date.UTC(2026, 8, 30, 23) + index * 60_000,
  }));
  await recordChunks(db, [withEvents(chunk, september), newer.chunk(0, started(), ended)]);
  expect(await dropMonthsBefore(db, '2026-09-30')).toEqual([]);
  expect(await dropMonthsBefore(db, '2026-10-01')).toEqual(['event_chunk_2026_09']);
  expect(await readEvents(db, older)).toEqual([]);
  expect(await readSession(db, older)).toMatchObject({ intent: 'draft chapter 2', isComplete: true });
  expect(await readEvents(db, newer)).toHaveLength(2);
});
