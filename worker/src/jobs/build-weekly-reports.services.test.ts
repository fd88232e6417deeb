import type { LiveMessage } from '@locked-in/contracts';
import { type SessionEvent, weekBounds, weekOf } from '@locked-in/domain';
import { createPerson, type Database, readReport, recordChunks } from '@locked-in/store';
import { cloneTestDatabase, type TestDatabase } from '@locked-in/store/testing';
import { pino } from 'pino';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { LOGGED, MORNING, mintSender } from '../testing/sessions.ts';
import { analyseSessions } from './analyse-sessions.ts';
import { buildWeeklyReports } from './build-weekly-reports.ts';

const HOUR_MS = 3_600_000;
const NOW = [...MORNING, ...LOGGED];
const WEEK = weekOf(NOW[0]?.occurredAtMs ?? 0, 'UTC');
const { endsAtMs } = weekBounds(WEEK, 'UTC');

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
  expect(await buildAt(endsAtMs - 1)).toBe(1);
  await live(NOW);
  expect(await buildAt(endsAtMs - 1)).toBe(1);
  expect(await buildAt(endsAtMs - 1)).toBe(0);
  const stored = await readReport(db, { userId, week: WEEK });
  expect(stored?.isFrozen).toBe(false);
  expect(stored?.report.sessions).toHaveLength(2);
  const told = { userId, event: { type: 'report-ready', week: WEEK } };
  expect(announced.filter(({ event }) => event.type === 'report-ready')).toEqual([told, told]);
});

test('a week stays open for a day after its end, then nothing changes it any more', async () => {
  await live(NOW);
  await buildAt(endsAtMs + 24 * HOUR_MS - 1);
  expect((await readReport(db, { userId, week: WEEK }))?.isFrozen).toBe(false);
  await live(NOW);
  await buildAt(endsAtMs + 24 * HOUR_MS);
  const frozen = await readReport(db, { userId, week: WEEK });
  expect(frozen).toMatchObject({ isFrozen: true, report: { totals: { sessions: 2 } } });
  await live(NOW);
  expect(await buildAt(endsAtMs + 24 * HOUR_MS)).toBe(0);
  expect(await readReport(db, { userId, week: WEEK })).toEqual(frozen);
});

test('a week long gone is built and frozen by the clock of the database, whatever the worker thinks', async () => {
  await live(
    [...MORNING, ...LOGGED].map((event) => ({
      ...event,
      occurredAtMs: event.occurredAtMs - 400 * 24 * HOUR_MS,
    })),
  );
  const week = weekOf((NOW[0]?.occurredAtMs ?? 0) - 400 * 24 * HOUR_MS, 'UTC');
  await buildAt(0);
  expect(await readReport(db, { userId, week })).toMatchObject({ isFrozen: true, report: { week } });
});

test('several builders at once build each report once', async () => {
  for (let person = 0; person < 12; person++) {
    userId = await createPerson(db, { name: 'Ada' });
    await live(NOW);
  }
  const built = await Promise.all([1, 2, 3].map(() => buildAt(endsAtMs - 1)));
  expect(built.reduce((sum, count) => sum + count, 0)).toBe(12);
});

/** Recorded and analysed. */
async function live(events: readonly SessionEvent[]): Promise<void> {
  const head = { ...mintSender(userId), firstSeq: 0, count: events.length, receivedAtMs: Date.now() };
  await recordChunks(db, [{ head, events }]);
  await analyseSessions(deps(0));
}

function buildAt(nowMs: number): Promise<number> {
  return buildWeeklyReports(deps(nowMs));
}

function deps(nowMs: number) {
  const announce = async (message: LiveMessage) => void announced.push(message);
  return { db, announce, logger: pino({ level: 'silent' }), now: () => nowMs };
}
