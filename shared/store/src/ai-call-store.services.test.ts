import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeEach, expect, test } from 'vitest';
import * as store from './index.ts';
import { type AskedSession, openAskedSession } from './testing/asked-session.ts';
import { cloneTestDatabase } from './testing/index.ts';
import { logged } from './testing/sample-session.ts';

const { db, drop } = await cloneTestDatabase();
afterAll(() => drop());

let asked: AskedSession;

beforeEach(async () => {
  asked = await openAskedSession(db);
});

test('days that count for nothing any more are dropped', async () => {
  const { userId } = asked.session;
  await sql`
    insert into ai_day (user_id, day, calls)
    select ${userId}, (now() at time zone 'UTC')::date - ago, 1 from generate_series(0, 40) as ago
  `.execute(db);
  await store.dropOldDays(db);
  const { count } = await db
    .selectFrom('ai_day')
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .where('user_id', '=', userId)
    .executeTakeFirstOrThrow();
  expect(Number(count)).toBe(2);
});

test('however many reserve at once, neither the day nor the month is passed', async () => {
  await asked.save('a');
  const results = await Promise.all(Array.from({ length: 20 }, () => asked.reserve({ callsPerDay: 7 })));
  expect(results.filter((result) => result === 'reserved')).toHaveLength(7);
  await db.deleteFrom('ai_day').execute();
  await db.deleteFrom('ai_month').execute();
  const limits = { callsPerDay: 1_000, budgetMicros: 5 * 700 };
  const paid = await Promise.all(Array.from({ length: 20 }, () => asked.reserve(limits)));
  expect(paid.filter((result) => result === 'reserved')).toHaveLength(5);
  expect(await spent()).toBe(3_500);
});

test('what was refused for one budget is not counted in the other', async () => {
  await asked.save('a');
  expect(await asked.reserve({ callsPerDay: 10, budgetMicros: 699 })).toBe('over-budget');
  const days = await db
    .selectFrom('ai_day')
    .selectAll()
    .where('user_id', '=', asked.session.userId)
    .execute();
  expect(days).toEqual([]);
});

test('a settled question gives back what it did not take, once', async () => {
  await asked.save('a');
  const callId = randomUUID();
  await asked.reserve({ callsPerDay: 10 }, callId);
  await settle(callId, { answer: '{"a":1}\u0000' });
  await settle(callId, { answer: 'later', costMicros: 0 });
  expect(await spent()).toBe(120);
  await store.recordChunks(db, [asked.session.chunk(3, logged(70))]);
  const [call] = await store.listCalls(db, { userId: asked.session.userId, limit: 10 });
  expect(call).toMatchObject({
    prompt: 'judge-pages@1',
    request: { instructions: 'Say.', input: 'DATA docs.test' },
    answer: '{"a":1}',
    outcome: 'answered',
    inputTokens: 80,
    costMicros: 120,
  });
});

test('nobody sees what was asked about another', async () => {
  await asked.save('a');
  await asked.reserve({ callsPerDay: 10 });
  const other = await store.createPerson(db, { name: 'Bob' });
  expect(await store.listCalls(db, { userId: other, limit: 10 })).toEqual([]);
});

test('one question is read by the person it is about, and by nobody else', async () => {
  await asked.save('a');
  const callId = randomUUID();
  await asked.reserve({ callsPerDay: 10 }, callId);
  const other = await store.createPerson(db, { name: 'Bob' });
  expect(await store.readCall(db, { userId: asked.session.userId, callId })).toMatchObject({
    callId,
    request: { instructions: 'Say.', input: 'DATA docs.test' },
  });
  expect(await store.readCall(db, { userId: other, callId })).toBeUndefined();
});

test('what a model answered stays closed until the session is logged', async () => {
  await asked.save('a');
  const key = { userId: asked.session.userId, callId: randomUUID() };
  await asked.reserve({ callsPerDay: 10 }, key.callId);
  await settle(key.callId, { answer: 'docs.test is off' });
  const sealed = await store.readCall(db, key);
  expect(sealed).toMatchObject({ isSealed: true, outcome: 'answered', request: { input: 'DATA docs.test' } });
  const listed = await store.listCalls(db, { ...key, limit: 10 });
  expect(JSON.stringify([sealed, listed])).not.toContain('docs.test is off');
  await store.recordChunks(db, [asked.session.chunk(3, { kind: 'logged', skipped: true })]);
  const open = await store.readCall(db, key);
  expect(open).toMatchObject({ answer: 'docs.test is off' });
  expect(open).not.toHaveProperty('isSealed');
});

test('nothing may be sent about an analysis that has changed', async () => {
  await asked.save('a');
  await asked.save('b');
  expect(await asked.reserve({ callsPerDay: 10 })).toBe('changed');
});

test('what was asked of a session goes when something in it is forgotten; that it was asked stays', async () => {
  await asked.save('a');
  const callId = randomUUID();
  await asked.reserve({ callsPerDay: 10 }, callId);
  const at = Date.UTC(2000, 0, 1);
  await store.recordChunks(db, [
    asked.session.chunk(3, { kind: 'forgotten', fromMs: at, toMs: Date.UTC(2100, 0, 1), whole: true }),
  ]);
  await settle(callId, { answer: 'docs.test is on' });
  const [call] = await store.listCalls(db, { userId: asked.session.userId, limit: 10 });
  expect(call).toMatchObject({ outcome: 'answered', costMicros: 120 });
  expect(call).not.toHaveProperty('request');
  expect(call).not.toHaveProperty('answer');
});

/** With an answer that took less than was reserved for it. */
function settle(callId: string, { answer, costMicros = 120 }: { answer: string; costMicros?: number }) {
  const { userId } = asked.session;
  const tokens = { inputTokens: 80, outputTokens: 20 };
  return store.settleCall(db, { userId, callId, outcome: 'answered', answer, ...tokens, costMicros });
}

async function spent(): Promise<number> {
  const rows = await db.selectFrom('ai_month').select('cost_micros').execute();
  return rows.reduce((sum, { cost_micros }) => sum + Number(cost_micros), 0);
}
