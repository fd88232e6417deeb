import { listCalls, saveAiWishes } from '@locked-in/store';
import { cloneTestDatabase } from '@locked-in/store/testing';
import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import {
  analysisOf,
  type Bench,
  LOG,
  makeDueNow,
  modelAt,
  openBench,
  pauseOf,
  record,
  WORKED,
  work,
} from '../testing/asked-sessions.ts';
import { HONEST } from '../testing/model-answers.ts';
import { openModelServer } from '../testing/model-server.ts';
import { WAIT } from '../testing/sessions.ts';

const { db, drop } = await cloneTestDatabase();
afterAll(() => drop());

let bench: Bench;

beforeEach(async () => {
  bench = await openBench(db);
});

test('without a model everything is there, and nothing says that one is missing', async () => {
  const session = await record(bench, [...WORKED, ...LOG]);
  await work(bench, undefined);
  const analysis = await analysisOf(bench, session);
  expect(analysis.ai).toBeUndefined();
  expect(analysis.sentences.map(({ by }) => by)).toEqual(['built-in', 'built-in', 'built-in']);
});

test('the computed grade and the built-in sentences are there before a model is asked', async () => {
  const server = await openModelServer({ react: () => ({ kind: 'never' }) });
  const session = await record(bench, [...WORKED, ...LOG]);
  await work(bench, modelAt(server.url, { timeoutMs: 100 }));
  const analysis = await analysisOf(bench, session);
  expect(analysis.computed.kind).toBe('graded');
  expect(analysis.sentences).toHaveLength(3);
});

test('pages are judged when the session ends, and the analysis is written when it is logged', async () => {
  const server = await openModelServer({ react: HONEST });
  const model = modelAt(server.url);
  const session = await record(bench, WORKED);
  await work(bench, model);
  expect(server.asked.map(({ prompt }) => prompt)).toEqual(['judge-pages']);
  const before = await analysisOf(bench, session);
  expect(before.ai).toBeUndefined();
  expect(before.segments.map(({ label, by }) => `${label} ${by}`)).toEqual([
    'support rule',
    'off ai',
    'support rule',
    'support ai',
  ]);
  await record(bench, LOG, { sender: session, firstSeq: WORKED.length });
  await work(bench, model);
  expect(server.asked.map(({ prompt }) => prompt)).toEqual(['judge-pages', 'write-analysis']);
  const after = await analysisOf(bench, session);
  expect(after.sentences.map(({ by }) => by)).toEqual(['ai', 'ai', 'ai']);
  expect(after.sentences[2]).toMatchObject({
    text: 'If I press start, then I will open the page that I need first.',
    plan: { cue: 'I press start', trigger: { kind: 'start' } },
  });
  expect(after.ai).toMatchObject({
    kind: 'graded',
    adjustment: { quality: 4, distraction: 0 },
    segments: [0],
  });
});

test('open pages and the week are told of a model’s word', async () => {
  const server = await openModelServer({ react: HONEST });
  const session = await record(bench, [...WORKED, ...LOG]);
  await work(bench, modelAt(server.url));
  const ready = { userId: bench.userId, event: { type: 'analysis-ready', sessionId: session.sessionId } };
  expect(bench.announced.filter(({ event }) => event.type === 'analysis-ready')).toEqual([
    ready,
    ready,
    ready,
  ]);
  const due = await db
    .selectFrom('weekly_report')
    .select('due_at')
    .where('user_id', '=', bench.userId)
    .execute();
  expect(due.some(({ due_at }) => due_at !== null)).toBe(true);
});

test('a session analysed just before its pages were judged for another one is written of by their labels', async () => {
  const server = await openModelServer({ react: HONEST });
  const model = modelAt(server.url);
  const late = await record(bench, [...WORKED, ...LOG]);
  await work(bench, undefined);
  await record(bench, [...WORKED, ...LOG]);
  await work(bench, model);
  await makeDueNow(bench, late);
  await work(bench, model);
  const { segments, ai } = await analysisOf(bench, late);
  expect(segments.map(({ label, by }) => `${label} ${by}`)).toContain('off ai');
  expect(ai?.kind).toBe('graded');
  expect(server.asked.map(({ prompt }) => prompt)).toEqual([
    'judge-pages',
    'write-analysis',
    'write-analysis',
  ]);
});

test('the same pages for the same intent are asked about once', async () => {
  const server = await openModelServer({ react: HONEST });
  for (let week = 0; week < 3; week++) await record(bench, WORKED);
  await work(bench, modelAt(server.url));
  await record(bench, WORKED);
  await work(bench, modelAt(server.url));
  expect(server.asked.length).toBeLessThanOrEqual(2);
  expect(server.asked.every(({ prompt }) => prompt === 'judge-pages')).toBe(true);
});

test('nothing is sent for a person who wants no model, and that is said', async () => {
  const server = await openModelServer({ react: HONEST });
  await saveAiWishes(db, { userId: bench.userId, isWanted: false, sees: 'titles' });
  const session = await record(bench, [...WORKED, ...LOG]);
  await work(bench, modelAt(server.url));
  expect(server.asked).toEqual([]);
  expect((await analysisOf(bench, session)).ai).toBeUndefined();
});

test('who turns it off while a question waits is not asked about any more', async () => {
  const server = await openModelServer({ react: HONEST });
  const session = await record(bench, [...WORKED, ...LOG]);
  await work(bench, undefined);
  await makeDueNow(bench, session);
  await saveAiWishes(db, { userId: bench.userId, isWanted: false, sees: 'titles' });
  await work(bench, modelAt(server.url));
  expect(server.asked).toEqual([]);
  expect((await analysisOf(bench, session)).ai).toEqual({ kind: 'silent', reason: 'off' });
});

test('only sites are sent unless titles are allowed; paths never', async () => {
  const server = await openModelServer({ react: HONEST });
  await record(bench, [...WORKED, ...LOG]);
  await work(bench, modelAt(server.url));
  expect(server.asked.length).toBe(2);
  for (const { input } of server.asked)
    expect(input).not.toMatch(/Otters|All about|Draft of|\/watch|\/draft/);
  await saveAiWishes(db, { userId: bench.userId, isWanted: true, sees: 'titles' });
  await record(bench, [...WORKED, ...LOG]);
  await work(bench, modelAt(server.url));
  const inputs = server.asked.slice(2).map(({ input }) => input);
  expect(inputs.join()).toMatch(/Otters/);
  expect(inputs.join()).not.toMatch(/\/watch|\/draft/);
});

test('every question and answer is kept word for word, with what it cost', async () => {
  const server = await openModelServer({ react: HONEST });
  const session = await record(bench, [...WORKED, ...LOG]);
  await work(bench, modelAt(server.url));
  const calls = await listCalls(db, { userId: bench.userId, limit: 10 });
  expect(calls.map(({ prompt, outcome }) => `${prompt} ${outcome}`)).toEqual([
    'write-analysis@2 answered',
    'judge-pages@1 answered',
  ]);
  const asked = server.asked.toReversed();
  for (const [index, call] of calls.entries()) {
    expect(call.request?.input).toBe(asked[index]?.input);
    expect(call.request?.instructions).toBe(asked[index]?.instructions);
    expect(JSON.parse(call.answer ?? '')).toBeTypeOf('object');
    expect(call).toMatchObject({ sessionId: session.sessionId, model: 'small', endpoint: server.url });
    expect(call.costMicros).toBe(call.inputTokens + 2 * call.outputTokens);
  }
});

test('a withheld grade is never adjusted, and nothing is asked for it', async () => {
  const server = await openModelServer({ react: HONEST });
  const [start, page, , , , end] = WORKED;
  const short = [start, page, end].flatMap((event) => event ?? []);
  const minute = (short[0]?.occurredAtMs ?? 0) + 60_000;
  const events = short.map((event, index) => (index === 2 ? { ...event, occurredAtMs: minute } : event));
  const session = await record(bench, [...events, ...LOG]);
  await work(bench, modelAt(server.url));
  expect(server.asked).toEqual([]);
  expect(await analysisOf(bench, session)).toMatchObject({
    computed: { kind: 'withheld' },
    ai: { kind: 'silent', reason: 'withheld' },
  });
});

test('a person’s day has its limit, and what is over it waits for tomorrow', async () => {
  const server = await openModelServer({ react: HONEST });
  const session = await record(bench, [...WORKED, ...LOG]);
  await work(bench, modelAt(server.url, { callsPerDay: 1 }));
  expect(server.asked).toHaveLength(1);
  expect((await analysisOf(bench, session)).ai).toEqual({ kind: 'silent', reason: 'over-budget' });
  const tomorrow = Math.ceil((86_400_000 - (Date.now() % 86_400_000)) / 1_000);
  expect(Math.abs(((await pauseOf(bench, session)) ?? 0) - tomorrow)).toBeLessThanOrEqual(60);
});

test('a month’s budget is never passed, however many sessions wait', async () => {
  const server = await openModelServer({ react: HONEST });
  const budgetMicros = 20_000;
  for (let session = 0; session < 12; session++) await record(bench, [...WORKED, ...LOG]);
  const model = modelAt(server.url, { budgetMicros });
  await Promise.all([work(bench, model), work(bench, model), work(bench, model)]);
  expect(server.asked.length).toBeGreaterThan(1);
  expect(await spent()).toBeLessThanOrEqual(budgetMicros);
});

test('a worker that dies holding a question leaves it no longer than a minute after the request would have ended', async () => {
  const server = await openModelServer({ react: () => ({ kind: 'never' }) });
  const session = await record(bench, [...WORKED, ...LOG]);
  await work(bench, undefined);
  await makeDueNow(bench, session);
  const working = work(bench, modelAt(server.url, { timeoutMs: 3_000 }));
  await vi.waitFor(() => expect(server.asked).toHaveLength(1), WAIT);
  expect(await pauseOf(bench, session)).toBeLessThanOrEqual(63);
  await working;
});

test('a question cut off by the end of its process is settled as what it can have cost', async () => {
  const server = await openModelServer({ react: () => ({ kind: 'never' }) });
  await record(bench, WORKED);
  await work(bench, modelAt(server.url, { timeoutMs: 100 }));
  const [call] = await listCalls(db, { userId: bench.userId, limit: 1 });
  expect(call).toMatchObject({ outcome: 'unavailable' });
  expect(call?.costMicros).toBeGreaterThanOrEqual(2 * 1_200);
});

async function spent(): Promise<number> {
  const rows = await db.selectFrom('ai_month').select('cost_micros').execute();
  return rows.reduce((sum, { cost_micros }) => sum + Number(cost_micros), 0);
}
