import { calendarOf, type SessionEvent } from '@locked-in/domain';
import { expect, test } from 'vitest';
import { emptyJournal } from '../testing/journal.ts';
import { record, stop } from '../testing/sending-desk.ts';
import { changeSession } from './journal.ts';
import { toCalendar } from './own-calendar.ts';
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
  expect(await readToday(db, NOON + HOUR, calendarOf('UTC'))).toEqual({ endedMs: 1.5 * HOUR, sessions: 2 });
  expect(await readToday(db, NOON + 15 * HOUR, calendarOf('UTC'))).toEqual({
    endedMs: 1.5 * HOUR,
    sessions: 2,
  });
  expect(await readToday(db, NOON + 17 * HOUR, calendarOf('UTC'))).toEqual({ endedMs: 0, sessions: 0 });
});

test('a day that begins at midnight ends there, also in the night in which clocks go back', async () => {
  const db = await emptyJournal();
  const midnight = Date.UTC(2026, 9, 24, 22);
  await session(db, 'yesterday', midnight - HOUR, HOUR / 2);
  await session(db, 'first', midnight, HOUR);
  await session(db, 'last', midnight + 24.5 * HOUR, HOUR / 4);
  const calendar = toCalendar({ dayStartMinutes: 0 }, 'Europe/Berlin');
  expect(await readToday(db, midnight + 24.9 * HOUR, calendar)).toEqual({
    endedMs: 1.25 * HOUR,
    sessions: 2,
  });
  expect(await readToday(db, midnight + 25 * HOUR, calendar)).toEqual({ endedMs: 0, sessions: 0 });
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
  expect(await readToday(db, at(60), calendarOf('UTC'))).toEqual({ endedMs: 15 * MINUTE, sessions: 1 });
  const forgotten = { kind: 'forgotten', fromMs: at(20), toMs: at(24), occurredAtMs: at(50) } as const;
  await changeSession(db, 'fresh', (now) => ({ session: now, events: [forgotten] }));
  expect(await readToday(db, at(60), calendarOf('UTC'))).toEqual({ endedMs: 11 * MINUTE, sessions: 1 });
});
