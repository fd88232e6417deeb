import { randomUUID } from 'node:crypto';
import type { LiveMessage } from '@locked-in/contracts';
import { calendarOf, type SessionEvent, weekOf } from '@locked-in/domain';
import {
  changeCalendar,
  changeGoal,
  createPerson,
  createWorkspace,
  type Database,
  markReportDue,
  previewWeeks,
  readReport,
  recordChunks,
  saveGoal,
  saveSharing,
  toNewChunk,
  withholdSession,
} from '@locked-in/store';
import { cloneTestDatabase, type TestDatabase } from '@locked-in/store/testing';
import { pino } from 'pino';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { LOGGED, MORNING, mintSender } from '../testing/sessions.ts';
import { analyseSessions } from './analyse-sessions.ts';
import { buildWeeklyReports } from './build-weekly-reports.ts';

const DAY_MS = 24 * 3_600_000;
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

test('what comes while a week rests shares the build that follows, which tells of all of it', async () => {
  let leftMs = 0;
  const counts: number[] = [];
  const rests = {
    left: () => leftMs,
    begin: (_week: object, sessions: number) => void counts.push(sessions),
  };
  const buildResting = () => buildWeeklyReports({ ...deps(), rests });
  await live(NOW);
  expect(await buildResting()).toBe(1);
  leftMs = 60_000;
  for (let session = 0; session < 2; session += 1) {
    await live(NOW);
    expect(await buildResting()).toBe(0);
  }
  leftMs = 0;
  expect(await buildResting()).toBe(0); // not before its time, whoever asks
  await db.updateTable('weekly_report').set({ due_at: new Date() }).where('user_id', '=', userId).execute();
  expect(await buildResting()).toBe(1);
  expect(counts).toEqual([1, 3]);
  expect((await readReport(db, { userId, week: WEEK }))?.report.sessions).toHaveLength(3);
  expect(await buildResting()).toBe(0);
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

test('a week tells what its sessions did for their goal, and the streak they keep', async () => {
  const goal = { goalId: randomUUID(), name: 'Thesis', target: { kind: 'sessions', amount: 3 } } as const;
  await saveGoal(db, { userId, ...goal, createdAtMs: NOW[0]?.occurredAtMs ?? 0 });
  const [started, ...rest] = NOW;
  await live(started ? [{ ...started, goalId: goal.goalId } as SessionEvent, ...rest] : []);
  await live(NOW);
  await build();
  const before = await readDetails();
  expect(before?.goals).toMatchObject([{ ...goal, sessions: 1, sealed: 0 }]);
  expect(before?.streak?.days.filter(({ standing }) => standing === 'kept')).toHaveLength(1);
  expect(before?.halfLife.byGoal).toMatchObject([{ goalId: goal.goalId, curve: { have: 1 } }]);
  await changeGoal(db, { userId, goalId: goal.goalId, name: 'The thesis' });
  await build();
  expect((await readDetails())?.goals).toMatchObject([{ name: 'The thesis' }]);
});

test('a week stands beside the one before, and is built again when that one changes', async () => {
  const lastWeek = NOW.map((event) => ({ ...event, occurredAtMs: event.occurredAtMs - 7 * 24 * 3_600_000 }));
  await live(lastWeek);
  await build();
  await live(NOW);
  await build();
  expect((await readDetails())?.comparison).toMatchObject({
    weeks: 1,
    lastWeek: { sessions: 1, declaredMs: 60 * 60_000 },
  });
  await live(lastWeek);
  await build();
  const details = await readDetails();
  expect(details?.comparison).toMatchObject({ lastWeek: { sessions: 2 }, mean: { sessions: 2 } });
  expect(details?.trend.map(({ sessions }) => sessions)).toEqual([2, 1]);
  expect(details?.calibration.own.sessions).toBe(3);
});

test('what is forgotten in an old week leaves the closed reports that compare with it too, and they say so', async () => {
  const weeksAgo = (weeks: number) =>
    NOW.map((event) => ({ ...event, occurredAtMs: event.occurredAtMs - weeks * 7 * DAY_MS }));
  const weekAgo = (weeks: number) =>
    weekOf((NOW[0]?.occurredAtMs ?? 0) - weeks * 7 * DAY_MS, calendarOf('UTC'));
  const session = mintSender(userId);
  await live(weeksAgo(3), session);
  await live(weeksAgo(2));
  await live(weeksAgo(1));
  await build();
  await letADayPass();
  await db
    .updateTable('weekly_report')
    .set({ frozen_at: new Date() })
    .where('user_id', '=', userId)
    .execute();
  const before = await readReport(db, { userId, week: weekAgo(1) });
  expect(before?.report.details?.comparison).toMatchObject({ weeks: 2, mean: { declaredMs: 60 * 60_000 } });

  const startMs = weeksAgo(3)[0]?.occurredAtMs ?? 0;
  const forgotten = { kind: 'forgotten', fromMs: startMs, toMs: startMs + 60 * 60_000, whole: true } as const;
  const head = { ...session, firstSeq: NOW.length, count: 1, receivedAtMs: Date.now() };
  await recordChunks(db, [toNewChunk(head, [{ ...forgotten, occurredAtMs: startMs + 90 * 60_000 }])]);
  await analyseSessions(deps());
  await build();
  const after = await readReport(db, { userId, week: weekAgo(1) });
  expect(after).toMatchObject({ amendedAtMs: expect.any(Number) });
  const [then, now] = [before, after].map((stored) => stored?.report.details);
  expect(now?.comparison.mean).not.toEqual(then?.comparison.mean);
  expect(now?.trend.map(({ week }) => week)).not.toContain(weekAgo(3));
  expect(now?.calibration.own.sessions).toBe((then?.calibration.own.sessions ?? 0) - 1);
});

test('a week that changes is shown anew where it is shared, without what is kept out', async () => {
  const made = await createWorkspace(db, { userId, name: 'Lab' });
  const key = { userId, workspaceId: made?.workspaceId ?? '' };
  await saveSharing(db, { ...key, level: 'grades', fromMs: 0, untilMs: Date.now() + DAY_MS });
  const shown = () => previewWeeks(db, { ...key, nowMs: Date.now() });
  await live(NOW);
  await build();
  expect(await shown()).toMatchObject([{ shared: { week: WEEK, isFrozen: false } }]);
  await live(NOW);
  await build();
  expect((await shown())[0]?.shared.sessions).toHaveLength(2);
  const [session] = (await readReport(db, { userId, week: WEEK }))?.report.sessions ?? [];
  for (const [isWithheld, left] of [
    [true, 1],
    [false, 2],
  ] as const) {
    const of = { userId, sessionId: session?.sessionId ?? '', isWithheld };
    expect(await withholdSession(db, of)).toBe(true);
    expect((await shown())[0]?.shared.sessions).toHaveLength(left);
  }
});

test('a report is the same from what was kept of its sessions and from their segments', async () => {
  await live(NOW);
  await build();
  const kept = await readReport(db, { userId, week: WEEK });
  const none = { facts: null, facts_version: null };
  await db.updateTable('session_analysis').set(none).where('user_id', '=', userId).execute();
  await markReportDue(db, { userId, week: WEEK });
  await build();
  expect(await readReport(db, { userId, week: WEEK })).toEqual(kept);
});

test('another calendar cuts the open week anew, from the person’s zone and weekday', async () => {
  await live(NOW);
  await build();
  await changeCalendar(db, { userId, fixedTimeZone: 'Pacific/Auckland', weekStartsOn: 7 });
  await build();
  const stored = await readReport(db, { userId, week: WEEK });
  expect(stored?.report).toMatchObject({ timeZone: 'Pacific/Auckland', calendar: { weekStartsOn: 7 } });
  // 09:00 UTC is 21:00 or 22:00 on that Monday, which is the second day of a week from Sunday
  expect(stored?.report.days.map(({ sessions }) => sessions)).toEqual([0, 1, 0, 0, 0, 0, 0]);
  expect(stored?.report.details?.heatMap.cells.every(({ day, hour }) => day === 1 && hour >= 21)).toBe(true);
});

test('several builders at once build each report once', async () => {
  for (let person = 0; person < 12; person++) {
    userId = await createPerson(db, { name: 'Ada' });
    await live(NOW);
  }
  const built = await Promise.all([1, 2, 3].map(() => build()));
  expect(built.reduce((sum, count) => sum + count, 0)).toBe(12);
});

async function readDetails() {
  return (await readReport(db, { userId, week: WEEK }))?.report.details;
}

/** Recorded and analysed. */
async function live(events: readonly SessionEvent[], sender = mintSender(userId)): Promise<void> {
  const head = { ...sender, firstSeq: 0, count: events.length, receivedAtMs: Date.now() };
  await recordChunks(db, [toNewChunk(head, events)]);
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
