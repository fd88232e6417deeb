import { randomUUID } from 'node:crypto';
import type { AiGrade } from '@locked-in/domain';
import { sql } from 'kysely';
import { afterAll, beforeEach, expect, test } from 'vitest';
import * as store from './index.ts';
import { cloneTestDatabase } from './testing/index.ts';
import { sampleAnalysis } from './testing/sample-analysis.ts';
import {
  ended,
  logged,
  type SampleSession,
  sampleSession,
  shown,
  started,
} from './testing/sample-session.ts';

const { db, drop } = await cloneTestDatabase();
afterAll(() => drop());

const claim = { limit: 10, leaseSeconds: 60 };
const GRADED: AiGrade = {
  kind: 'graded',
  adjustment: { quality: 3, distraction: 0 },
  quality: { low: 53, high: 63 },
  distraction: { low: 10, high: 10 },
  segments: [0],
  model: 'small',
  prompt: 'write-analysis@1',
};

let session: SampleSession;

beforeEach(async () => {
  await db.deleteFrom('focus_session').execute();
  await db.deleteFrom('ai_month').execute();
  session = sampleSession({ userId: await store.createPerson(db, { name: 'Ada' }) });
  await store.recordChunks(db, [session.chunk(0, started(), shown('docs.test'), ended)]);
});

test('an analysis is asked about only when a model is to be asked', async () => {
  await save('a', { asksModel: false });
  expect(await store.claimDueQuestions(db, claim)).toEqual([]);
  await save('b');
  expect(await store.claimDueQuestions(db, claim)).toEqual([dueOf('b')]);
});

test('two workers that claim at once never hold the same question', async () => {
  await save('a');
  const claims = await Promise.all(Array.from({ length: 8 }, () => store.claimDueQuestions(db, claim)));
  expect(claims.flat()).toHaveLength(1);
});

test('a question that nobody settles is due again when its lease ends', async () => {
  await save('a');
  await store.claimDueQuestions(db, { ...claim, leaseSeconds: 0 });
  expect(await store.claimDueQuestions(db, claim)).toEqual([{ ...dueOf('a'), attempts: 2 }]);
});

test('a claim is held on by who has it, and not by who lost it', async () => {
  await save('a');
  const [mine] = await store.claimDueQuestions(db, { ...claim, leaseSeconds: 0 });
  if (!mine) throw new Error('there must be a question');
  expect(await store.holdQuestion(db, { ...mine, leaseSeconds: 0 })).toBe(true);
  const [theirs] = await store.claimDueQuestions(db, claim);
  expect(await store.holdQuestion(db, { ...mine, leaseSeconds: 60 })).toBe(false);
  expect(theirs && (await store.holdQuestion(db, { ...theirs, leaseSeconds: 60 }))).toBe(true);
  await save('b');
  expect(theirs && (await store.holdQuestion(db, { ...theirs, leaseSeconds: 60 }))).toBe(false);
});

test('days that count for nothing any more are dropped', async () => {
  const { userId } = session;
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

test('a model’s word is kept once, and the first one stays', async () => {
  await save('a');
  const sentences = [{ slot: 'evidence', text: 'You read.', by: 'ai' }] as const;
  expect(await store.saveAi(db, { ...dueOf('a'), ai: GRADED, sentences, weeks: [] })).toBe(true);
  expect(await store.saveAi(db, { ...dueOf('a'), ai: { ...GRADED, model: 'other' }, weeks: [] })).toBe(false);
  expect(await store.readAnalysis(db, session)).toMatchObject({ ai: GRADED, sentences });
});

test('analysed again with the same inputs, what the model said stays and is not asked again', async () => {
  await save('a');
  const sentences = [{ slot: 'evidence', text: 'You read.', by: 'ai' }] as const;
  await store.saveAi(db, { ...dueOf('a'), ai: GRADED, sentences, weeks: [] });
  await save('a');
  expect(await store.readAnalysis(db, session)).toMatchObject({ ai: GRADED, sentences });
  expect(await store.claimDueQuestions(db, claim)).toEqual([]);
});

test('analysed again with other inputs, what the model said is gone, and a word on the old ones is dropped', async () => {
  await save('a');
  await store.saveAi(db, { ...dueOf('a'), ai: GRADED, weeks: [] });
  await save('b');
  expect((await store.readAnalysis(db, session))?.ai).toBeUndefined();
  expect(await store.saveAi(db, { ...dueOf('a'), ai: GRADED, weeks: [] })).toBe(false);
  expect(await store.settleQuestion(db, dueOf('a'))).toBe(false);
});

test('corrections in a row are waited for before a graded session is asked about again', async () => {
  await save('a');
  await store.saveAi(db, { ...dueOf('a'), ai: GRADED, weeks: [] });
  await save('b');
  expect(await store.claimDueQuestions(db, claim)).toEqual([]);
});

test('a question put off says why, and comes back', async () => {
  await save('a');
  await store.postponeQuestion(db, { ...dueOf('a'), reason: 'rate-limited', seconds: 0 });
  expect((await store.readAnalysis(db, session))?.ai).toEqual({ kind: 'silent', reason: 'rate-limited' });
  expect(await store.claimDueQuestions(db, claim)).toHaveLength(1);
});

test('however many reserve at once, neither the day nor the month is passed', async () => {
  await save('a');
  const results = await Promise.all(Array.from({ length: 20 }, () => reserve({ callsPerDay: 7 })));
  expect(results.filter((result) => result === 'reserved')).toHaveLength(7);
  await db.deleteFrom('ai_day').execute();
  await db.deleteFrom('ai_month').execute();
  const limits = { callsPerDay: 1_000, budgetMicros: 5 * 700 };
  const paid = await Promise.all(Array.from({ length: 20 }, () => reserve(limits)));
  expect(paid.filter((result) => result === 'reserved')).toHaveLength(5);
  expect(await spent()).toBe(3_500);
});

test('what was refused for one budget is not counted in the other', async () => {
  await save('a');
  expect(await reserve({ callsPerDay: 10, budgetMicros: 699 })).toBe('over-budget');
  const days = await db.selectFrom('ai_day').selectAll().where('user_id', '=', session.userId).execute();
  expect(days).toEqual([]);
});

test('a settled question gives back what it did not take, once', async () => {
  await save('a');
  const callId = randomUUID();
  await reserve({ callsPerDay: 10 }, callId);
  const settled = { userId: session.userId, callId, outcome: 'answered', inputTokens: 80, outputTokens: 20 };
  await store.settleCall(db, { ...settled, answer: '{"a":1}\u0000', costMicros: 120 });
  await store.settleCall(db, { ...settled, answer: 'later', costMicros: 0 });
  expect(await spent()).toBe(120);
  await store.recordChunks(db, [session.chunk(3, logged(70))]);
  const [call] = await store.listCalls(db, { userId: session.userId, limit: 10 });
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
  await save('a');
  await reserve({ callsPerDay: 10 });
  const other = await store.createPerson(db, { name: 'Bob' });
  expect(await store.listCalls(db, { userId: other, limit: 10 })).toEqual([]);
});

test('one question is read by the person it is about, and by nobody else', async () => {
  await save('a');
  const callId = randomUUID();
  await reserve({ callsPerDay: 10 }, callId);
  const other = await store.createPerson(db, { name: 'Bob' });
  expect(await store.readCall(db, { userId: session.userId, callId })).toMatchObject({
    callId,
    request: { instructions: 'Say.', input: 'DATA docs.test' },
  });
  expect(await store.readCall(db, { userId: other, callId })).toBeUndefined();
});

test('what a model answered stays closed until the session is logged', async () => {
  await save('a');
  const key = { userId: session.userId, callId: randomUUID() };
  await reserve({ callsPerDay: 10 }, key.callId);
  const settled = { ...key, outcome: 'answered', inputTokens: 80, outputTokens: 20, costMicros: 120 };
  await store.settleCall(db, { ...settled, answer: 'docs.test is off' });
  const sealed = await store.readCall(db, key);
  expect(sealed).toMatchObject({ isSealed: true, outcome: 'answered', request: { input: 'DATA docs.test' } });
  const listed = await store.listCalls(db, { ...key, limit: 10 });
  expect(JSON.stringify([sealed, listed])).not.toContain('docs.test is off');
  await store.recordChunks(db, [session.chunk(3, { kind: 'logged', skipped: true })]);
  const open = await store.readCall(db, key);
  expect(open).toMatchObject({ answer: 'docs.test is off' });
  expect(open).not.toHaveProperty('isSealed');
});

test('nothing may be sent about an analysis that has changed', async () => {
  await save('a');
  await save('b');
  expect(await reserve({ callsPerDay: 10 })).toBe('changed');
});

test('what was asked of a session goes when something in it is forgotten; that it was asked stays', async () => {
  await save('a');
  const callId = randomUUID();
  await reserve({ callsPerDay: 10 }, callId);
  const at = Date.UTC(2000, 0, 1);
  await store.recordChunks(db, [
    session.chunk(3, { kind: 'forgotten', fromMs: at, toMs: Date.UTC(2100, 0, 1), whole: true }),
  ]);
  const settled = { userId: session.userId, callId, outcome: 'answered', inputTokens: 80, outputTokens: 20 };
  await store.settleCall(db, { ...settled, answer: 'docs.test is on', costMicros: 120 });
  const [call] = await store.listCalls(db, { userId: session.userId, limit: 10 });
  expect(call).toMatchObject({ outcome: 'answered', costMicros: 120 });
  expect(call).not.toHaveProperty('request');
  expect(call).not.toHaveProperty('answer');
});

test('the first verdict on a page stays, for one person, intent, model and version', async () => {
  const key = {
    userId: session.userId,
    intentHash: Buffer.from('i'),
    model: 'small',
    prompt: 'judge-pages@1',
  };
  const [page, other] = [Buffer.from('p'), Buffer.from('q')];
  await store.saveVerdicts(db, { ...key, verdicts: [{ pageHash: page, label: 'off', confidence: 0.9 }] });
  await store.saveVerdicts(db, { ...key, verdicts: [{ pageHash: page, label: 'on', confidence: 0.9 }] });
  const kept = await store.readVerdicts(db, { ...key, pageHashes: [page, other] });
  expect(kept.map(({ pageHash, label }) => [String(pageHash), label])).toEqual([['p', 'off']]);
  expect(await store.readVerdicts(db, { ...key, model: 'large', pageHashes: [page] })).toEqual([]);
});

test('a dialect is remembered for an endpoint and a model, and found out again after a month', async () => {
  const key = { endpoint: 'http://a.test/v1', model: 'small' };
  expect(await store.readDialect(db, key)).toBeUndefined();
  await store.saveDialect(db, { ...key, dialect: 'json' });
  await store.saveDialect(db, { ...key, dialect: 'plain' });
  expect(await store.readDialect(db, key)).toBe('plain');
  await db
    .updateTable('ai_dialect')
    .set({ learned_at: new Date(Date.now() - 31 * 86_400_000) })
    .execute();
  expect(await store.readDialect(db, key)).toBeUndefined();
});

test('a person wants a model to see sites only until they say otherwise', async () => {
  const { userId } = session;
  expect(await store.readAiWishes(db, userId)).toEqual({ isWanted: true, sees: 'sites' });
  await store.saveAiWishes(db, { userId, isWanted: false, sees: 'titles' });
  expect(await store.readAiWishes(db, userId)).toEqual({ isWanted: false, sees: 'titles' });
});

test('pages learn which model a worker was told of, and that it was told of none', async () => {
  await store.saveModel(db, { endpoint: 'http://a.test/v1', model: 'small' });
  expect(await store.readModel(db)).toEqual({ endpoint: 'http://a.test/v1', model: 'small' });
  await store.saveModel(db, undefined);
  expect(await store.readModel(db)).toBeUndefined();
});

test('a test of the model is taken by one worker, and its finding is read by who asked', async () => {
  const testId = await store.requestModelTest(db);
  expect(await store.readModelTest(db, testId)).toBe('running');
  const taken = await Promise.all(Array.from({ length: 4 }, () => store.claimModelTest(db)));
  expect(taken.filter((id) => id === testId)).toHaveLength(1);
  await store.settleModelTest(db, { testId, finding: { kind: 'off' } });
  expect(await store.readModelTest(db, testId)).toEqual({ kind: 'off' });
  expect(await store.readModelTest(db, randomUUID())).toBeUndefined();
});

test('a test that is asked for while one is under way is that one', async () => {
  const testId = await store.requestModelTest(db);
  expect(await store.requestModelTest(db)).toBe(testId);
  await store.settleModelTest(db, { testId, finding: { kind: 'off' } });
  expect(await store.requestModelTest(db)).not.toBe(testId);
});

async function save(inputsHash: string, { asksModel = true } = {}): Promise<void> {
  const { userId, sessionId } = session;
  const analysis = sampleAnalysis(sessionId);
  await store.saveAnalysis(db, { userId, analysis, received: 3, inputsHash, asksModel });
}

function dueOf(inputsHash: string) {
  return { userId: session.userId, sessionId: session.sessionId, inputsHash, attempts: 1 };
}

function reserve(limits: { callsPerDay: number; budgetMicros?: number }, callId: string = randomUUID()) {
  const { userId, sessionId } = session;
  const named = { prompt: 'judge-pages@1', dialect: 'json', model: 'small', endpoint: 'http://a.test/v1' };
  const request = { instructions: 'Say.', input: 'DATA docs.test' };
  const cost = { inputTokens: 500, outputTokens: 200, costMicros: 700 };
  return store.reserveCall(db, {
    userId,
    sessionId,
    callId,
    inputsHash: 'a',
    ...named,
    request,
    ...cost,
    limits,
  });
}

async function spent(): Promise<number> {
  const rows = await db.selectFrom('ai_month').select('cost_micros').execute();
  return rows.reduce((sum, { cost_micros }) => sum + Number(cost_micros), 0);
}
