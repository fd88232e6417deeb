import { expect, test } from 'vitest';
import { emptyJournal } from '../testing/journal.ts';
import { record, stop } from '../testing/sending-desk.ts';
import { changeSession } from './journal.ts';
import { readToday } from './today-total.ts';

const HOUR = 60 * 60_000;
const NOON = Date.UTC(2026, 10, 18, 12);

async function session(
  db: Awaited<ReturnType<typeof emptyJournal>>,
  id: string,
  startMs: number,
  ms: number,
) {
  await record(db, id, 0, startMs);
  await stop(db, id);
  const keepsake = { lengthMs: ms, sites: [] };
  await changeSession(db, id, (now) => ({ session: { ...now, keepsake }, events: [] }));
}

test('today is what began after four in the morning, and lasts until four at night', async () => {
  const db = await emptyJournal();
  await session(db, 'yesterday', NOON - 9 * HOUR, 7 * HOUR);
  await session(db, 'early', NOON - 7 * HOUR, HOUR);
  await session(db, 'late', NOON, HOUR / 2);
  expect(await readToday(db, NOON + HOUR, 'UTC')).toEqual({ endedMs: 1.5 * HOUR, sessions: 2 });
  expect(await readToday(db, NOON + 15 * HOUR, 'UTC')).toEqual({ endedMs: 1.5 * HOUR, sessions: 2 });
  expect(await readToday(db, NOON + 17 * HOUR, 'UTC')).toEqual({ endedMs: 0, sessions: 0 });
});

test('without a keepsake the length comes from the events', async () => {
  const db = await emptyJournal();
  await record(db, 'fresh', 2, NOON);
  await stop(db, 'fresh');
  expect(await readToday(db, NOON, 'UTC')).toMatchObject({ sessions: 1 });
});
