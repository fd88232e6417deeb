import type { SessionEvent } from '@locked-in/domain';
import { expect, test } from 'vitest';
import { emptyJournal } from '../testing/journal.ts';
import { record, stop } from '../testing/sending-desk.ts';
import { changeSession } from './journal.ts';
import { readToday } from './today-total.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const NOON = Date.UTC(2026, 10, 18, 12);

async function session(
  db: Awaited<ReturnType<typeof emptyJournal>>,
  id: string,
  startMs: number,
  ms: number,
) {
  await record(db, id, 0, startMs);
  await stop(db, id);
  const keepsake = { lengthMs: 2 * ms, heldMs: ms, sites: [] };
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

test('neither pauses nor time away count, whether the events are still here or gone', async () => {
  const db = await emptyJournal();
  await record(db, 'fresh', 0, NOON);
  const at = (minute: number) => NOON + minute * MINUTE;
  const events: readonly SessionEvent[] = [
    { kind: 'session-paused', occurredAtMs: at(10) },
    { kind: 'session-resumed', occurredAtMs: at(20) },
    { kind: 'page-shown', site: 'a.test', audible: false, occurredAtMs: at(20) },
    { kind: 'went-idle', sinceMs: at(25), occurredAtMs: at(25) },
    { kind: 'session-ended', reason: 'finished', occurredAtMs: at(40) },
  ];
  await changeSession(db, 'fresh', (now) => ({ session: { ...now, endedAtMs: at(40) }, events }));
  expect(await readToday(db, at(60), 'UTC')).toEqual({ endedMs: 15 * MINUTE, sessions: 1 });
  const forgotten = { kind: 'forgotten', fromMs: at(20), toMs: at(24), occurredAtMs: at(50) } as const;
  await changeSession(db, 'fresh', (now) => ({ session: now, events: [forgotten] }));
  expect(await readToday(db, at(60), 'UTC')).toEqual({ endedMs: 11 * MINUTE, sessions: 1 });
});
