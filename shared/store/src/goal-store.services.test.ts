import { randomUUID } from 'node:crypto';
import type { Goal, SessionFact } from '@locked-in/domain';
import { afterAll, expect, test } from 'vitest';
import {
  changeGoal,
  claimDueReports,
  createPerson,
  excuseDay,
  listServing,
  listTold,
  readExcuses,
  readGoals,
  readOpenGoals,
  readSession,
  readStreakBasis,
  recordChunks,
  saveAnalysis,
  saveGoal,
  saveReport,
  saveRest,
  unexcuseDay,
} from './index.ts';
import { cloneTestDatabase } from './testing/index.ts';
import { sampleAnalysis, sampleReport } from './testing/sample-analysis.ts';
import {
  ended,
  logged,
  MINUTE_MS,
  NINE_MS,
  sampleSession,
  shown,
  started,
} from './testing/sample-session.ts';

const { db, drop } = await cloneTestDatabase();
afterAll(drop);

const RANGE = { fromMs: NINE_MS - MINUTE_MS, toMs: NINE_MS + MINUTE_MS };

function newGoal(part: Partial<Goal> = {}): Goal {
  return {
    goalId: randomUUID(),
    name: 'Thesis',
    target: { kind: 'on-task', amount: 300 },
    createdAtMs: NINE_MS,
    ...part,
  };
}

async function personWith(...goals: readonly Goal[]): Promise<string> {
  const userId = await createPerson(db, { name: 'Ada' });
  for (const goal of goals) await saveGoal(db, { userId, ...goal });
  return userId;
}

function serving(goalId: string): SessionFact {
  return { ...started(), goalId } as SessionFact;
}

async function record(userId: string, ...facts: readonly SessionFact[]) {
  const session = sampleSession({ userId });
  await recordChunks(db, [session.chunk(0, ...facts)]);
  const { sessionId } = session;
  await saveAnalysis(db, { userId, analysis: sampleAnalysis(sessionId), received: 2, inputsHash: 'x' });
  return session;
}

test('a goal is kept, changed, archived and opened again; its owner alone sees it', async () => {
  const [thesis, tool] = [newGoal(), newGoal({ name: 'Tool', createdAtMs: NINE_MS + 1 })];
  const userId = await personWith(tool, thesis);
  expect(await readGoals(db, userId)).toEqual([thesis, tool]);
  const key = { userId, goalId: tool.goalId };
  const target = { kind: 'sessions', amount: 4 } as const;
  expect(await changeGoal(db, { ...key, name: 'The tool', target })).toMatchObject({
    name: 'The tool',
    target,
  });
  expect(await changeGoal(db, { ...key, archivedAtMs: NINE_MS + 5 })).toMatchObject({
    archivedAtMs: NINE_MS + 5,
  });
  expect(await readOpenGoals(db, userId)).toEqual([{ goalId: thesis.goalId, name: 'Thesis' }]);
  expect(await changeGoal(db, { ...key, archivedAtMs: null })).not.toHaveProperty('archivedAtMs');
  const stranger = await personWith();
  expect(await readGoals(db, stranger)).toEqual([]);
  expect(await changeGoal(db, { ...key, userId: stranger, name: 'mine' })).toBeUndefined();
});

test('a session serves a goal of the same person, and no other', async () => {
  const [own, foreign] = [newGoal(), newGoal()];
  const userId = await personWith(own);
  await personWith(foreign);
  const mine = await record(userId, serving(own.goalId), shown('docs.test'), ended, logged(70));
  const stolen = await record(userId, serving(foreign.goalId), shown('docs.test'), ended, logged(70));
  expect(await readSession(db, mine)).toMatchObject({ goalId: own.goalId });
  expect(await readSession(db, stolen)).not.toHaveProperty('goalId');
  expect(await listServing(db, { userId, ...RANGE })).toMatchObject([
    { goalId: own.goalId, startedAtMs: NINE_MS, isSealed: false },
  ]);
  const told = await listTold(db, { userId, limit: 9 });
  expect(told.map(({ goalId }) => goalId).toSorted()).toEqual([own.goalId, undefined].toSorted());
});

test('a session that is not logged tells its goal how long was held and nothing else', async () => {
  const own = newGoal();
  const userId = await personWith(own);
  await record(userId, serving(own.goalId), shown('docs.test'), ended);
  const [served] = await listServing(db, { userId, ...RANGE });
  expect(served).toMatchObject({ isSealed: true, onTaskMs: { low: 0, high: served?.heldMs } });
  expect(served?.heldMs).toBeGreaterThan(0);
});

test('a session that is forgotten whole serves nothing any more', async () => {
  const own = newGoal();
  const userId = await personWith(own);
  const session = await record(userId, serving(own.goalId), shown('docs.test'), ended);
  const forgotten = { kind: 'forgotten', fromMs: NINE_MS, toMs: NINE_MS + 9e6, whole: true } as const;
  await recordChunks(db, [session.chunk(3, forgotten)]);
  expect(await readSession(db, session)).not.toHaveProperty('goalId');
  expect(await listServing(db, { userId, ...RANGE })).toEqual([]);
});

test('days are kept by what was logged, not by what was skipped or still waits', async () => {
  const userId = await personWith();
  const skipped = { kind: 'logged', skipped: true } as const;
  await record(userId, started(), shown('docs.test'), ended, logged(70));
  await record(userId, started(), shown('docs.test'), ended, skipped);
  await record(userId, started(), shown('docs.test'), ended);
  expect((await readStreakBasis(db, { userId, ...RANGE })).loggedStartsMs).toEqual([NINE_MS]);
  const later = { userId, fromMs: RANGE.toMs, toMs: RANGE.toMs + 1 };
  expect((await readStreakBasis(db, later)).loggedStartsMs).toEqual([]);
});

test('rest and excused days are a person’s own, and the last word stands', async () => {
  const userId = await personWith();
  await saveRest(db, { userId, since: '2026-11-20', weekdays: [5] });
  await saveRest(db, { userId, since: '2026-11-01', weekdays: [6] });
  await saveRest(db, { userId, since: '2026-11-20', weekdays: [5, 6] });
  await excuseDay(db, { userId, date: '2026-11-19', reason: 'ill' });
  await excuseDay(db, { userId, date: '2026-11-19', reason: 'very ill' });
  await excuseDay(db, { userId, date: '2026-11-02' });
  expect(await readStreakBasis(db, { userId, ...RANGE })).toMatchObject({
    rests: [
      { since: '2026-11-01', weekdays: [6] },
      { since: '2026-11-20', weekdays: [5, 6] },
    ],
    excusedDays: ['2026-11-02', '2026-11-19'],
  });
  expect(await readExcuses(db, userId)).toEqual([
    { date: '2026-11-02' },
    { date: '2026-11-19', reason: 'very ill' },
  ]);
  const stranger = await personWith();
  expect(await unexcuseDay(db, { userId: stranger, date: '2026-11-19' })).toBe(false);
  expect(await unexcuseDay(db, { userId, date: '2026-11-19' })).toBe(true);
  expect(await unexcuseDay(db, { userId, date: '2026-11-19' })).toBe(false);
});

test('what changes of goals and of the streak is built into open reports, and leaves frozen ones alone', async () => {
  const own = newGoal();
  const userId = await personWith(own);
  const changes = [
    () => saveGoal(db, { userId, ...newGoal() }),
    () => changeGoal(db, { userId, goalId: own.goalId, name: 'New' }),
    () => saveRest(db, { userId, since: '2026-11-20', weekdays: [5] }),
    () => excuseDay(db, { userId, date: '2026-11-19' }),
    () => unexcuseDay(db, { userId, date: '2026-11-19' }),
  ];
  await saveReport(db, { userId, report: sampleReport('2026-W46'), isFrozen: true });
  for (const change of changes) {
    await saveReport(db, { userId, report: sampleReport('2026-W47'), isFrozen: false });
    await change();
    const due = await claimDueReports(db, { limit: 9, leaseSeconds: 60 });
    expect(due.filter((report) => report.userId === userId)).toMatchObject([{ week: '2026-W47' }]);
  }
});

test('whoever is erased takes goals, rest and excuses along', async () => {
  const userId = await personWith(newGoal());
  await saveRest(db, { userId, since: '2026-11-20', weekdays: [5] });
  await excuseDay(db, { userId, date: '2026-11-19' });
  await db.deleteFrom('app_user').where('user_id', '=', userId).execute();
  expect(await readGoals(db, userId)).toEqual([]);
  expect(await readStreakBasis(db, { userId, ...RANGE })).toEqual({
    loggedStartsMs: [],
    rests: [],
    excusedDays: [],
  });
});
