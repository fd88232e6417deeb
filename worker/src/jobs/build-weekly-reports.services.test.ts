import type { LiveMessage } from '@locked-in/contracts';
import { calendarOf, type SessionEvent, weekOf } from '@locked-in/domain';
import { createPerson, type Database, readReport, recordChunks } from '@locked-in/store';
import { cloneTestDatabase, type TestDatabase } from '@locked-in/store/testing';
import { pino } from 'pino';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { LOGGED, MORNING, mintSender } from '../testing/sessions.ts';
import { analyseSessions } from './analyse-sessions.ts';
import { buildWeeklyReports } from './build-weekly-reports.ts';

const NOW = [...MORNING, ...LOGGED];
const WEEK = weekOf(NOW[0]?.occurredAtMs ?? 0, calendarOf('UTC'));
const LONG_AGO = NOW.map((event) => ({ ...event, occurredAtMs: event.occurredAtMs - 400 * 24 * 3_600_000 }));
const OLD_WEEK = weekOf(LONG_AGO[0]?.occurredAtMs ?? 0, calendarOf('UTC'));

let database: TestDatabase;
let db: Database;
let userId: string;
let announced: LiveMessage[];

beforeAll(async () => {
  database = await cloneTestDatabase();
  db = database.db;
});
beforeEach(async () => {
  userId = await createPerson(db, { name: 'Ada' });
  announced = [];
});
afterAll(() => database.drop());

test('a running week is built again with every session, and told each time', async () => {
  await live(NOW);
  expect(await build()).toBe(1);
  await live(NOW);
  expect(await build()).toBe(1);
  expect(await build()).toBe(0);
  const stored = await readReport(db, { userId, week: WEEK });
  expect(stored?.isFrozen).toBe(false);
  expect(stored?.report.sessions).toHaveLength(2);
  const told = { userId, event: { type: 'report-ready', week: WEEK } };
  expect(announced.filter(({ event }) => event.type === 'report-ready')).toEqual([told, told]);
});

test('a week that a browser was offline for has all its sessions, though they come long after its end', async () => {
  await live(LONG_AGO);
  await build();
  await live(LONG_AGO);
  await build();
  const stored = await readReport(db, { userId, week: OLD_WEEK });
  expect(stored).toMatchObject({ isFrozen: false, report: { totals: { sessions: 2 } } });
});

test('a day after its first session a week long over is closed, then nothing changes it any more', async () => {
  await live(LONG_AGO);
  await build();
  await letADayPass();
  expect(await build()).toBe(1);
  const frozen = await readReport(db, { userId, week: OLD_WEEK });
  expect(frozen).toMatchObject({ isFrozen: true, report: { totals: { sessions: 1 } } });
  await live(LONG_AGO);
  expect(await build()).toBe(0);
  expect(await readReport(db, { userId, week: OLD_WEEK })).toEqual(frozen);
});

test('several builders at once build each report once', async () => {
  for (let person = 0; person < 12; person++) {
    userId = await createPerson(db, { name: 'Ada' });
    await live(NOW);
  }
  const built = await Promise.all([1, 2, 3].map(() => build()));
  expect(built.reduce((sum, count) => sum + count, 0)).toBe(12);
});

/** Recorded and analysed. */
async function live(events: readonly SessionEvent[]): Promise<void> {
  const head = { ...mintSender(userId), firstSeq: 0, count: events.length, receivedAtMs: Date.now() };
  await recordChunks(db, [{ head, events }]);
  await analyseSessions(deps());
}

async function letADayPass(): Promise<void> {
  const opened_at = new Date(Date.now() - 25 * 3_600_000);
  await db.updateTable('weekly_report').set({ opened_at }).where('user_id', '=', userId).execute();
}

function build(): Promise<number> {
  return buildWeeklyReports(deps());
}

function deps() {
  const announce = async (message: LiveMessage) => void announced.push(message);
  return { db, announce, logger: pino({ level: 'silent' }) };
}
