import { afterAll, expect, test } from 'vitest';
import {
  changeCalendar,
  claimDueReports,
  createPerson,
  readPerson,
  readReport,
  recordChunks,
  saveReport,
} from './index.ts';
import { cloneTestDatabase } from './testing/index.ts';
import { sampleReport } from './testing/sample-analysis.ts';
import { ended, sampleSession, started } from './testing/sample-session.ts';

const { db, drop } = await cloneTestDatabase();
afterAll(drop);

test('a person fixes a zone, and follows their browsers again', async () => {
  const userId = await createPerson(db, { name: 'Ada' });
  await recordChunks(db, [sampleSession({ userId }).chunk(0, started('draft', 'Europe/Berlin'))]);
  const fixed = await changeCalendar(db, { userId, fixedTimeZone: 'Asia/Tokyo', dayStartMinutes: 0 });
  expect(fixed).toMatchObject({ timeZone: 'Asia/Tokyo', fixedTimeZone: 'Asia/Tokyo', dayStartMinutes: 0 });
  await changeCalendar(db, { userId, fixedTimeZone: null });
  const person = await readPerson(db, userId);
  expect(person).toMatchObject({ timeZone: 'Europe/Berlin', dayStartMinutes: 0, weekStartsOn: 1 });
  expect(person).not.toHaveProperty('fixedTimeZone');
});

test('a change cuts open weeks anew, also those that sessions come to stand in, and leaves frozen ones', async () => {
  const userId = await createPerson(db, { name: 'Ada' });
  // Friday 20 November: from Friday on it belongs to the week whose Thursday is the 26th
  await recordChunks(db, [sampleSession({ userId }).chunk(0, started('draft', 'UTC'), ended)]);
  await saveReport(db, { userId, report: sampleReport('2026-W47'), isFrozen: false });
  await saveReport(db, { userId, report: sampleReport('2026-W46'), isFrozen: true });
  await changeCalendar(db, { userId, weekStartsOn: 5 });
  expect(await dueWeeks(userId)).toEqual(['2026-W47', '2026-W48']);
  expect(await readReport(db, { userId, week: '2026-W46' })).toMatchObject({ isFrozen: true });
});

test('what does not change how time is cut builds nothing', async () => {
  const userId = await createPerson(db, { name: 'Ada' });
  await saveReport(db, { userId, report: sampleReport('2100-W01'), isFrozen: false });
  await changeCalendar(db, { userId, dayStartMinutes: 240, weekStartsOn: 1 });
  await changeCalendar(db, { userId });
  expect(await dueWeeks(userId)).toEqual([]);
});

async function dueWeeks(userId: string): Promise<readonly string[]> {
  const due = await claimDueReports(db, { limit: 99, leaseSeconds: 60 });
  return due
    .filter((report) => report.userId === userId)
    .map(({ week }) => week)
    .toSorted();
}
