import { calendarOf, previousWeek, type WeeklyReport, weekBounds, weekOf } from '@locked-in/domain';
import {
  type Database,
  ensurePerson,
  listReportWeeks,
  listSessions,
  readAnalysis,
  readExcuses,
  readReport,
} from '@locked-in/store';
import { cloneTestDatabase, type TestDatabase } from '@locked-in/store/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { seedDemo } from './seed-demo.ts';

const ZONE = 'Europe/Berlin';
const HOUR_MS = 3_600_000;
const WEEK = weekOf(Date.now(), calendarOf(ZONE));
const { startsAtMs, endsAtMs } = weekBounds(WEEK, calendarOf(ZONE));
const WEDNESDAY_NOON = startsAtMs + 56 * HOUR_MS;
const SUNDAY_NIGHT = endsAtMs - 6 * HOUR_MS;

let database: TestDatabase;
let userId: string;
let report: WeeklyReport;

beforeAll(async () => {
  database = await cloneTestDatabase();
  userId = await ensurePerson(database.db);
  await seedDemo(database.db, { nowMs: SUNDAY_NIGHT, userId, timeZone: ZONE });
  report = await latestReport(database.db, userId);
});

afterAll(() => database.drop());

test('the latest report shows a lived-in week', () => {
  expect(report.week).toBe(WEEK);
  expect(report.sessions.length).toBeGreaterThanOrEqual(12);
  expect(report.sessions.length).toBeLessThanOrEqual(18);
  expect(report.days.filter(({ sessions }) => sessions > 0).length).toBeGreaterThanOrEqual(5);
  expect(report.sites.length).toBeGreaterThanOrEqual(8);
  expect(report.sentences.map(({ slot }) => slot)).toEqual(['evidence', 'cause', 'if-then']);
});

test('most sessions have a grade, an own grade and a forecast, and one of each exception stands between them', () => {
  const kinds = Map.groupBy(report.sessions, ({ grade }) => grade.kind);
  expect(kinds.get('graded')?.length).toBeGreaterThanOrEqual(10);
  expect(kinds.get('sealed')).toHaveLength(1);
  expect(kinds.get('withheld')).toHaveLength(1);
  const own = report.sessions.filter(({ ownQuality }) => ownQuality !== undefined);
  const forecast = report.sessions.filter(({ forecastQuality }) => forecastQuality !== undefined);
  expect(own.length).toBeGreaterThanOrEqual(10);
  expect(forecast.length).toBeGreaterThanOrEqual(10);
});

test('the grades differ as the sessions did', () => {
  const qualities = report.sessions.flatMap(({ grade }) =>
    grade.kind === 'graded' ? [grade.quality.low] : [],
  );
  expect(Math.max(...qualities)).toBeGreaterThan(80);
  expect(Math.min(...qualities)).toBeLessThan(70);
});

test('some sites serve the intents, some do not', () => {
  const labels = new Set(report.sites.map(({ label }) => label));
  expect([...labels]).toEqual(expect.arrayContaining(['on', 'support', 'off']));
});

test('another full week and ten lighter ones stand before it', async () => {
  const weeks = await listReportWeeks(database.db, userId);
  expect(weeks).toEqual(Array.from({ length: 12 }, (_, back) => weeksBack(back)));
  for (const week of weeks.slice(2)) {
    const stored = await readReport(database.db, { userId, week });
    expect(stored?.report.sessions.length).toBeGreaterThanOrEqual(4);
    expect(stored?.report.sessions.length).toBeLessThan(report.sessions.length);
  }
});

test('a week has a ghost, a trend, curves, and a solution whose effect is known beside one that is new', () => {
  const { details } = report;
  expect(details?.comparison).toMatchObject({ weeks: 4 });
  expect(details?.comparison.lastWeek?.declaredMs).toBeGreaterThan(0);
  expect(details?.trend).toHaveLength(12);
  expect(details?.halfLife.all.kind).toBe('curve');
  expect(details?.calibration.forecast.sessions).toBe(20);
  expect(details?.doors.episodes).toBeGreaterThan(5);
  expect(details?.strips.length).toBe(report.sessions.length - 1);
  const effects = details?.solutions.map(({ effect }) => effect.kind);
  expect(effects?.toSorted()).toEqual(['estimated', 'not-enough']);
});

test('three goals are served in their own ways, by a streak that had gaps and an excuse', async () => {
  const { goals = [], halfLife, streak } = report.details ?? {};
  expect(goals.map(({ target }) => target.kind).toSorted()).toEqual(['held', 'on-task', 'sessions']);
  expect(goals.every(({ sessions }) => sessions > 0)).toBe(true);
  expect(goals.some(({ progress }) => progress.some((times) => times > 0))).toBe(true);
  expect(halfLife?.byGoal?.some(({ curve }) => curve.kind === 'curve')).toBe(true);
  expect(streak?.days.at(-1)?.standing).toBe('rest');
  expect(await readExcuses(database.db, userId)).toHaveLength(1);
  const served = new Set<number>();
  for (const week of await listReportWeeks(database.db, userId)) {
    const stored = await readReport(database.db, { userId, week });
    served.add(stored?.report.details?.goals?.[0]?.sessions ?? 0);
  }
  expect(served.size).toBeGreaterThan(1);
});

test('every session is complete and analysed with sentences of its own', async () => {
  const sessions = await listSessions(database.db, { userId, limit: 200 });
  const said = new Set<string>();
  for (const { sessionId, isComplete } of sessions) {
    expect(isComplete).toBe(true);
    const analysis = await readAnalysis(database.db, { userId, sessionId });
    expect(analysis?.sentences).toHaveLength(3);
    said.add(analysis?.sentences[2]?.text ?? '');
  }
  expect(said.size).toBeGreaterThanOrEqual(6);
});

test('a lecture counts as being there, and a paused session without its pause', async () => {
  const sessions = await listSessions(database.db, { userId, limit: 200 });
  const lecture = sessions.find(({ intent }) => intent.startsWith('Watch'));
  const analysis = await readAnalysis(database.db, { userId, sessionId: lecture?.sessionId ?? '' });
  expect(analysis?.segments.some(({ presence }) => presence === 'media')).toBe(true);
  expect(analysis?.measures.awayMs).toBe(0);
  const open = report.sessions.find(({ sessionId }) =>
    sessions.some((session) => session.sessionId === sessionId && session.mode === 'open'),
  );
  expect(open?.declaredMs).toBe(85 * 60_000);
  expect((open?.endedAtMs ?? 0) - (open?.startedAtMs ?? 0)).toBe(97 * 60_000);
});

test('seeding later adds what happened since and changes nothing else', async () => {
  const other = await cloneTestDatabase();
  try {
    const person = await ensurePerson(other.db);
    await seedDemo(other.db, { nowMs: WEDNESDAY_NOON, userId: person, timeZone: ZONE });
    const early = await latestReport(other.db, person);
    expect(early.sessions.at(-1)?.grade.kind).toBe('sealed');
    expect(early.sessions.every(({ endedAtMs }) => endedAtMs <= WEDNESDAY_NOON)).toBe(true);
    await seedDemo(other.db, { nowMs: SUNDAY_NIGHT, userId: person, timeZone: ZONE });
    expect((await latestReport(other.db, person)).sessions).toEqual(report.sessions);
  } finally {
    await other.drop();
  }
});

function weeksBack(count: number): string {
  return count === 0 ? WEEK : previousWeek(weeksBack(count - 1));
}

async function latestReport(db: Database, person: string): Promise<WeeklyReport> {
  const [week = ''] = await listReportWeeks(db, person);
  const stored = await readReport(db, { userId: person, week });
  if (stored === undefined) throw new Error('there is no report');
  return stored.report;
}
