import { calendarOf, toWeeklyReport, type WeeklyReport } from '@locked-in/domain';
import { expect, test } from 'vitest';
import { type AppDeps, buildApp } from '../app.ts';
import { asPerson, fakeDeps } from '../testing/fake-deps.ts';

async function get(path: string, changes: Partial<AppDeps> = {}) {
  const response = await buildApp(fakeDeps(changes)).request(path, { headers: asPerson });
  return { status: response.status, body: await response.json() };
}

test('a week without sessions is a report without sessions', async () => {
  const { body } = await get('/v1/reports/2026-W40');
  expect(body).toMatchObject({
    report: { week: '2026-W40', timeZone: 'UTC', sessions: [], sites: [], sentences: [] },
    isFrozen: false,
    nextWeek: '2026-W47',
    pendingSessions: 0,
  });
  expect(body).toHaveProperty('report.days.length', 7);
});

test('a stored report is answered as it is, with the weeks around it that have one', async () => {
  const report = storedReport('2026-W45');
  const { body } = await get('/v1/reports/2026-W45', {
    readReport: async () => ({ report, isFrozen: true }),
    listReportWeeks: async () => ['2026-W46', '2026-W45', '2026-W41'],
    countPending: async () => 2,
  });
  expect(body).toEqual({
    report: JSON.parse(JSON.stringify(report)),
    isFrozen: true,
    previousWeek: '2026-W41',
    nextWeek: '2026-W46',
    pendingSessions: 2,
  });
});

test('who only compares is told days and sessions', async () => {
  const report = storedReport('2026-W45');
  const readReport = async () => ({ report, isFrozen: true });
  const { body } = await get('/v1/reports/2026-W45?details=false', { readReport });
  expect(body).toMatchObject({ report: { totals: report.totals, sites: [], sentences: [] } });
  expect(body).toHaveProperty('report.days.length', report.days.length);
  expect(body).not.toHaveProperty('report.details');
});

test.each([
  ['this week when nothing was ever recorded', [], 0, '2026-W47'],
  ['this week when it has a report', ['2026-W47', '2026-W44'], 0, '2026-W47'],
  ['this week when a browser with a wrong clock was used', ['2100-W04', '2026-W47'], 0, '2026-W47'],
  ['this week when its first session is being analysed', ['2026-W44'], 1, '2026-W47'],
  ['the newest week with a report when this one is still empty', ['2026-W44', '2026-W43'], 0, '2026-W44'],
])('the latest report is %s', async (_what, weeks, pending, week) => {
  const { body } = await get('/v1/reports/latest', {
    listReportWeeks: async () => weeks,
    countPending: async () => pending,
  });
  expect(body).toHaveProperty('report.week', week);
});

test('weeks are those of the person: at 03:00 on Monday it is still last week', async () => {
  const { body } = await get('/v1/reports/latest', {
    now: () => Date.UTC(2026, 10, 23, 2),
    readPerson: async () => ({ name: '', ...calendarOf('Europe/Berlin') }),
  });
  expect(body).toMatchObject({ report: { week: '2026-W47', startsAtMs: Date.UTC(2026, 10, 16, 3) } });
});

test.each(['2026-W54', '2025-W53', '2026-47', 'x', '2026-W00'])('%s is no week', async (week) => {
  const { status, body } = await get(`/v1/reports/${week}`);
  expect(status).toBe(404);
  expect(body).toMatchObject({ code: 'not-found' });
});

function storedReport(week: string): WeeklyReport {
  return { ...toWeeklyReport({ week, calendar: calendarOf('UTC'), sessions: [] }), sentences: [] };
}

test('a full report travels compressed', async () => {
  const sentence = { slot: 'evidence', by: 'built-in', text: 'You held most of it. '.repeat(100) } as const;
  const report = { ...storedReport('2026-W45'), sentences: [sentence] };
  const app = buildApp(fakeDeps({ readReport: async () => ({ report, isFrozen: true }) }));
  const response = await app.request('/v1/reports/2026-W45', {
    headers: { ...asPerson, 'accept-encoding': 'gzip' },
  });
  expect(response.headers.get('content-encoding')).toBe('gzip');
  expect((await response.arrayBuffer()).byteLength).toBeLessThan(sentence.text.length);
});
