import { calendarOf } from '@locked-in/domain';
import { expect, test } from 'vitest';
import { type AppDeps, buildApp } from '../app.ts';
import {
  analysis,
  asDevice,
  asPerson,
  FOREIGN_ID,
  fakeDeps,
  fromOurPage,
  loggedSession,
  openSession,
  SESSION_ID,
  USER_ID,
} from '../testing/fake-deps.ts';

const RESULTS = [
  ['a device', `/v1/sessions/${SESSION_ID}/result`, asDevice],
  ['a person', `/v1/sessions/${SESSION_ID}`, asPerson],
] as const;

function sessionDeps(session: typeof openSession, found: typeof analysis | undefined) {
  const revealed: string[] = [];
  const deps = fakeDeps({
    readSession: async () => session,
    readSessionOfDevice: async () => session,
    readAnalysis: async () => found,
    markRevealed: async ({ sessionId }) => void revealed.push(sessionId),
  });
  return { deps, revealed };
}

test.each(RESULTS)('%s learns that a result is still to come', async (_who, path, headers) => {
  const { deps } = sessionDeps(openSession, undefined);
  const response = await buildApp(deps).request(path, { headers });
  expect(await response.json()).toEqual({ status: 'pending', session: openSession });
});

test.each(RESULTS)(
  '%s gets no grade before the log, not even hidden in the answer',
  async (_who, path, headers) => {
    const { deps, revealed } = sessionDeps(openSession, analysis);
    const response = await buildApp(deps).request(path, { headers });
    const text = await response.text();
    expect(JSON.parse(text)).toEqual({ status: 'sealed', session: openSession });
    expect(text).not.toContain('computed');
    expect(revealed).toEqual([]);
  },
);

test.each(RESULTS)(
  '%s gets the result after the log, and the reveal is noted',
  async (_who, path, headers) => {
    const { deps, revealed } = sessionDeps(loggedSession, analysis);
    const response = await buildApp(deps).request(path, { headers });
    expect(await response.json()).toEqual({ status: 'ready', session: loggedSession, analysis });
    expect(revealed).toEqual([SESSION_ID]);
  },
);

test('skipping the log opens the result too', async () => {
  const skipped = { ...openSession, log: { skipped: true } };
  const { deps } = sessionDeps(skipped, analysis);
  const response = await buildApp(deps).request(`/v1/sessions/${SESSION_ID}/result`, { headers: asDevice });
  expect(await response.json()).toMatchObject({ status: 'ready' });
});

test('a device reads what of its session arrived', async () => {
  const received = { lastSeq: 9, missing: [[3, 4] as [number, number]], complete: false };
  const app = buildApp(fakeDeps({ readReceived: async () => received }));
  const response = await app.request(`/v1/sessions/${SESSION_ID}/received`, { headers: asDevice });
  expect(await response.json()).toEqual(received);
});

test('sessions come in pages that say where the next one begins', async () => {
  const asked: unknown[] = [];
  const deps = fakeDeps({
    listSessions: async (query) => {
      asked.push(query);
      return query.beforeMs === undefined ? [openSession] : [];
    },
  });
  const app = buildApp(deps);
  const first = await app.request('/v1/sessions?limit=1', { headers: asPerson });
  expect(await first.json()).toEqual({ sessions: [openSession], nextBeforeMs: openSession.startedAtMs });
  const next = await app.request(`/v1/sessions?limit=1&before=${openSession.startedAtMs}`, {
    headers: asPerson,
  });
  expect(await next.json()).toEqual({ sessions: [] });
  expect(asked).toEqual([
    { userId: USER_ID, beforeMs: undefined, limit: 1 },
    { userId: USER_ID, beforeMs: openSession.startedAtMs, limit: 1 },
  ]);
});

test.each(['limit=0', 'limit=201', 'limit=x', 'before=-1', "before=1'%20or%201=1"])(
  'a list asked for with %s is refused without an echo',
  async (query) => {
    const response = await buildApp(fakeDeps()).request(`/v1/sessions?${query}`, { headers: asPerson });
    expect(response.status).toBe(400);
    expect(await response.text()).not.toContain('or 1');
  },
);

function labelDeps(found?: typeof analysis, session = loggedSession) {
  const examples: unknown[] = [];
  const rules: unknown[] = [];
  const due: string[] = [];
  const ranges: unknown[] = [];
  const other = { ...openSession, sessionId: FOREIGN_ID, intent: 'answer mail' };
  const changes: Partial<AppDeps> = {
    readPerson: async () => ({ name: '', ...calendarOf('Europe/Berlin') }),
    readSession: async () => (found ? session : openSession),
    readAnalysis: async () => found,
    saveLabelRule: async (rule) => rules.push(rule),
    saveLabelExample: async (example) => examples.push(example),
    listAnalysed: async (range) => {
      ranges.push(range);
      return [{ summary: openSession }, { summary: other }];
    },
    makeSessionDue: async ({ sessionId }) => due.push(sessionId),
  };
  return { app: buildApp(fakeDeps(changes)), rules, due, ranges, examples };
}

function patchLabel(app: ReturnType<typeof buildApp>, change: unknown) {
  const request = { method: 'PATCH', body: JSON.stringify(change), headers: fromOurPage };
  return app.request(`/v1/sessions/${SESSION_ID}/labels`, request);
}

test("a label for this intent becomes a rule and makes the week's sessions of that intent due", async () => {
  const { app, rules, due, ranges } = labelDeps();
  const change = { site: 'docs.test', path: '/a', label: 'on', scope: 'this-intent' };
  expect((await patchLabel(app, change)).status).toBe(204);
  expect(rules).toEqual([
    {
      userId: USER_ID,
      rule: { site: 'docs.test', path: '/a', label: 'on', intent: 'draft chapter 2', reach: 'page' },
    },
  ]);
  expect(due).toEqual([SESSION_ID]);
  expect(ranges).toEqual([
    { userId: USER_ID, fromMs: Date.UTC(2026, 10, 16, 3), toMs: Date.UTC(2026, 10, 23, 3) },
  ]);
});

test('a label for always makes every session of the week due', async () => {
  const { app, rules, due } = labelDeps();
  expect((await patchLabel(app, { site: 'docs.test', label: 'off', scope: 'always' })).status).toBe(204);
  expect(rules).toEqual([{ userId: USER_ID, rule: { site: 'docs.test', label: 'off', reach: 'site' } }]);
  expect(due).toEqual([SESSION_ID, FOREIGN_ID]);
});

const page = { startMs: 0, endMs: 60_000, presence: 'active', label: 'off', by: 'ai' } as const;
const segments = [
  { ...page, page: { site: 'docs.test', path: '/a', title: 'A' } },
  { ...page, page: { site: 'docs.test', path: '/b', title: 'B' }, label: 'on', endMs: 90_000 } as const,
];

test.each([
  ['page', { path: '/a', title: 'A' }, { path: '/a', reach: 'page' }],
  ['path', { path: '/a', title: 'A' }, { path: '/a', reach: 'path' }],
  ['site', { path: '/a', title: 'A' }, { reach: 'site' }],
  ['page', { title: 'A' }, { title: 'A', reach: 'page' }],
  ['path', { title: 'A' }, { title: 'A', reach: 'page' }],
] as const)('a correction reaches the %s of %j and leaves an example', async (reach, named, rule) => {
  const { rules, due, app, examples } = labelDeps({ ...analysis, segments });
  const change = { site: 'docs.test', ...named, reach, label: 'support', scope: 'this-intent' };
  expect((await patchLabel(app, change)).status).toBe(204);
  const intent = 'draft chapter 2';
  expect(rules).toEqual([
    { userId: USER_ID, rule: { site: 'docs.test', label: 'support', intent, ...rule } },
  ]);
  const was = { was: 'off', wasBy: 'ai', label: 'support' };
  expect(examples).toEqual([
    { userId: USER_ID, example: { sessionId: SESSION_ID, site: 'docs.test', intent, ...named, ...was } },
  ]);
  expect(due).toEqual([SESSION_ID]);
});

test('what is sealed leaves no example: nobody could see its label', async () => {
  const { app, examples } = labelDeps({ ...analysis, segments }, openSession);
  const change = { site: 'docs.test', path: '/a', label: 'on', scope: 'always' };
  expect((await patchLabel(app, change)).status).toBe(204);
  expect(examples).toEqual([]);
});

test.each([
  ['an unknown label', { site: 'a.test', label: 'great', scope: 'always' }, '/label'],
  ['NUL in the site', { site: 'a\u0000', label: 'on', scope: 'always' }, '/site'],
  ['a query in the path', { site: 'a.test', path: '/a?token=1', label: 'on', scope: 'always' }, '/path'],
  ['a fragment in the path', { site: 'a.test', path: '/a#b', label: 'on', scope: 'always' }, '/path'],
  ['an owner', { site: 'a.test', label: 'on', scope: 'always', userId: FOREIGN_ID }, ''],
])('a label change with %s is refused', async (_what, change, pointer) => {
  const { app, rules } = labelDeps();
  const response = await patchLabel(app, change);
  expect(response.status).toBe(400);
  expect(await response.json()).toMatchObject({ errors: [{ pointer }] });
  expect(rules).toEqual([]);
});
