import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, expect, test } from 'vitest';
import {
  claimDueReports,
  listReportWeeks,
  markReportDue,
  openDatabase,
  readReport,
  saveReport,
} from './index.ts';
import { cloneTestDatabase } from './testing/index.ts';
import { sampleReport } from './testing/sample-analysis.ts';

const { db, url, drop } = await cloneTestDatabase();
const others = openDatabase(url, { maxConnections: 4 });
afterEach(async () => {
  await db.deleteFrom('weekly_report').execute();
});
afterAll(async () => {
  await others.destroy();
  await drop();
});

const FUTURE = '2090-W20';
const PAST = '2020-W20';
const claim = { limit: 10, leaseSeconds: 60 };

test('a marked report is claimed, saved and then at rest', async () => {
  const userId = randomUUID();
  await markReportDue(db, { userId, week: FUTURE });
  await markReportDue(db, { userId, week: FUTURE });
  expect(await readReport(db, { userId, week: FUTURE })).toBeUndefined();
  expect(await claimDueReports(db, claim)).toMatchObject([{ userId, week: FUTURE, isOver: false }]);
  expect(await claimDueReports(db, claim)).toEqual([]);
  await saveReport(db, { userId, report: sampleReport(FUTURE), isFrozen: false });
  expect(await claimDueReports(db, claim)).toEqual([]);
  expect(await readReport(db, { userId, week: FUTURE })).toEqual({
    report: sampleReport(FUTURE),
    isFrozen: false,
  });
});

test('a mark that comes while a report is built makes it due again, once it is saved', async () => {
  const userId = randomUUID();
  await markReportDue(db, { userId, week: FUTURE });
  await claimDueReports(db, claim);
  await markReportDue(db, { userId, week: FUTURE });
  expect(await claimDueReports(db, claim)).toEqual([]);
  await saveReport(db, { userId, report: sampleReport(FUTURE), isFrozen: false });
  expect(await claimDueReports(db, claim)).toMatchObject([{ userId, week: FUTURE, isOver: false }]);
});

test('a report that nobody saves is due again when its lease ends', async () => {
  const key = { userId: randomUUID(), week: FUTURE };
  await markReportDue(db, key);
  await claimDueReports(db, { ...claim, leaseSeconds: 0 });
  expect(await claimDueReports(db, claim)).toMatchObject([key]);
});

test('two workers that claim at once never build the same report', async () => {
  const userIds = Array.from({ length: 40 }, () => randomUUID());
  await Promise.all(userIds.map((userId) => markReportDue(db, { userId, week: FUTURE })));
  const claims = await Promise.all(
    Array.from({ length: 8 }, (_, index) => claimDueReports(index % 2 ? db : others, claim)),
  );
  expect(
    claims
      .flat()
      .map(({ userId }) => userId)
      .toSorted(),
  ).toEqual(userIds.toSorted());
});

test.each([
  ['is closed a day after its week', 25, 30, [{ isOver: true }]],
  ['stays open for a day after its week', 23, 30, []],
  ['stays open for a day after its first session, however old its week', 900, 23, []],
])('a report %s', async (_when, endedHoursAgo, openedHoursAgo, due) => {
  const userId = randomUUID();
  await saveOpen({ userId, endedHoursAgo, openedHoursAgo });
  expect(await claimDueReports(db, claim)).toMatchObject(due);
});

test('a report that was marked while its last build ran is built once more before it is frozen', async () => {
  const userId = randomUUID();
  await saveOpen({ userId, endedHoursAgo: 900, openedHoursAgo: 30 });
  await claimDueReports(db, claim);
  await markReportDue(db, { userId, week: PAST });
  await saveReport(db, { userId, report: sampleReport(PAST, 'lacks one'), isFrozen: true });
  expect(await claimDueReports(db, claim)).toHaveLength(1);
  await saveReport(db, { userId, report: sampleReport(PAST, 'final'), isFrozen: true });
  expect(await readReport(db, { userId, week: PAST })).toMatchObject({
    report: { sentences: [{ text: 'final' }] },
    isFrozen: true,
  });
});

test('a worker that hung beyond its lease freezes no report that was marked since', async () => {
  const userId = randomUUID();
  await saveOpen({ userId, endedHoursAgo: 900, openedHoursAgo: 30 });
  const [hung] = await claimDueReports(db, { ...claim, leaseSeconds: 0 });
  await markReportDue(db, { userId, week: PAST });
  const [next] = await claimDueReports(db, claim);
  const late = { userId, report: sampleReport(PAST, 'lacks one'), isFrozen: true };
  await saveReport(db, { ...late, revision: hung?.revision });
  expect(await readReport(db, { userId, week: PAST })).not.toMatchObject({ isFrozen: true });
  await saveReport(db, {
    userId,
    report: sampleReport(PAST, 'final'),
    isFrozen: true,
    revision: next?.revision,
  });
  expect(await readReport(db, { userId, week: PAST })).toMatchObject({
    report: { sentences: [{ text: 'final' }] },
    isFrozen: true,
  });
});

test('a frozen report is never rewritten, marked or frozen anew', async () => {
  const userId = randomUUID();
  await saveReport(db, { userId, report: sampleReport(PAST, 'final'), isFrozen: true });
  await saveReport(db, { userId, report: sampleReport(PAST, 'again'), isFrozen: true });
  await saveReport(db, { userId, report: sampleReport(PAST, 'open'), isFrozen: false });
  await markReportDue(db, { userId, week: PAST });
  expect(await readReport(db, { userId, week: PAST })).toEqual({
    report: sampleReport(PAST, 'final'),
    isFrozen: true,
  });
  expect(await claimDueReports(db, claim)).toEqual([]);
});

test('the weeks with a report are listed newest first, each person their own', async () => {
  const userId = randomUUID();
  for (const week of ['2026-W09', '2026-W46', '2025-W52']) {
    await saveReport(db, { userId, report: sampleReport(week), isFrozen: true });
  }
  await saveReport(db, { userId: randomUUID(), report: sampleReport(FUTURE), isFrozen: true });
  await markReportDue(db, { userId, week: FUTURE });
  expect(await listReportWeeks(db, userId)).toEqual(['2026-W46', '2026-W09', '2025-W52']);
});

type Age = { readonly userId: string; readonly endedHoursAgo: number; readonly openedHoursAgo: number };

async function saveOpen({ userId, endedHoursAgo, openedHoursAgo }: Age): Promise<void> {
  const report = { ...sampleReport(PAST), endsAtMs: hoursAgo(endedHoursAgo).getTime() };
  await saveReport(db, { userId, report, isFrozen: false });
  const opened_at = hoursAgo(openedHoursAgo);
  await db.updateTable('weekly_report').set({ opened_at }).where('user_id', '=', userId).execute();
}

function hoursAgo(hours: number): Date {
  return new Date(Date.now() - hours * 3_600_000);
}
