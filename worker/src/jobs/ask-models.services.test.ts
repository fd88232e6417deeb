import { type AiSilence, SILENCE_WORDS } from '@locked-in/domain';
import { createPerson, listCalls, readDialect, saveAiWishes } from '@locked-in/store';
import { cloneTestDatabase } from '@locked-in/store/testing';
import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import {
  analysisOf,
  type Bench,
  LOG,
  makeDueNow,
  modelAt,
  pauseOf,
  record,
  WORKED,
  work,
} from '../testing/asked-sessions.ts';
import { BLAMES, LIES, sayEverywhere } from '../testing/lies.ts';
import { HONEST, say, status, whenWriting, writeHonestly } from '../testing/model-answers.ts';
import { openModelServer, type React } from '../testing/model-server.ts';
import type { Shape } from '../testing/model-shapes.ts';
import { WAIT } from '../testing/sessions.ts';

const { db, drop } = await cloneTestDatabase();
afterAll(() => drop());

let bench: Bench;

beforeEach(async () => {
  await db.deleteFrom('focus_session').execute();
  await db.deleteFrom('ai_month').execute();
  bench = { db, userId: await createPerson(db, { name: 'Ada' }), announced: [], log: [] };
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

test.each<[Shape, string]>([
  ['openai', 'structured'],
  ['ollama', 'structured'],
  ['lm-studio', 'structured'],
  ['vllm', 'structured'],
  ['words-only', 'plain'],
])('an endpoint like %s is understood, and its dialect (%s) found out once', async (shape, dialect) => {
  const server = await openModelServer({ shape, react: HONEST });
  const model = modelAt(server.url);
  const session = await record(bench, [...WORKED, ...LOG]);
  await work(bench, model);
  expect((await analysisOf(bench, session)).ai?.kind).toBe('graded');
  expect(await readDialect(db, { endpoint: server.url, model: 'small' })).toBe(dialect);
  const before = server.asked.length;
  await record(bench, [...WORKED, ...LOG]);
  await work(bench, model);
  expect(server.asked.slice(before).map((asked) => asked.dialect)).toEqual([dialect]);
});

test('a dialect that is set is the only one tried', async () => {
  const server = await openModelServer({ shape: 'lm-studio', react: HONEST });
  const session = await record(bench, [...WORKED, ...LOG]);
  await work(bench, modelAt(server.url, { outputSchema: 'json' }));
  expect(server.asked.every(({ dialect }) => dialect === 'json')).toBe(true);
  expect((await analysisOf(bench, session)).ai).toEqual({ kind: 'silent', reason: 'invalid' });
});

const FENCED: React = (asked) => say(`Sure!\n\`\`\`json\n${JSON.stringify(writeHonestly(asked))}\n\`\`\``);
const WORDY: React = (asked) =>
  say(`<think>Hm {}</think> Here: ${JSON.stringify(writeHonestly(asked))} Bye.`);

test.each<[string, React]>([
  ['in a fence', FENCED],
  ['with words and thoughts around', WORDY],
  ['without counting tokens', (asked) => say(writeHonestly(asked), { usage: false })],
  ['with keys nobody asked for', (asked) => say({ ...writeHonestly(asked), fourth: { text: 'More.' } })],
])('an answer %s counts', async (_, react) => {
  const server = await openModelServer({ react: whenWriting(react) });
  const session = await record(bench, [...WORKED, ...LOG]);
  await work(bench, modelAt(server.url));
  const { ai, sentences } = await analysisOf(bench, session);
  expect(ai?.kind).toBe('graded');
  expect(sentences.map(({ by }) => by)).toEqual(['ai', 'ai', 'ai']);
  expect(await spent()).toBeGreaterThan(0);
});

test.each<[AiSilence, string, React]>([
  ['refused', 'a refusal', () => say(null, { refusal: 'I cannot help with that.' })],
  ['truncated', 'an answer cut at its limit', () => say('{"evidence":{"text":"You', { finish: 'length' })],
  ['filtered', 'a content filter', () => say('', { finish: 'content_filter' })],
  ['empty', 'nothing', () => say('')],
  ['invalid', 'words', () => say('The session went well.')],
  ['invalid', 'wrong types', (asked) => say({ ...writeHonestly(asked), quality: 'ten points' })],
  ['invalid', 'half an answer', () => say({ evidence: { text: 'You worked.', segments: [] } })],
  ['invalid', 'a list', () => say([1, 2, 3])],
  ['invalid', 'NaN', () => say('{"quality":{"adjustment":NaN}}')],
  ['invalid', 'a page of HTML', () => ({ kind: 'raw', type: 'text/html', body: '<h1>Hello</h1>' })],
  ['invalid', 'half a body', () => ({ kind: 'raw', type: 'application/json', body: '{"choices":[{' })],
  ['unauthorized', '401', () => status(401)],
  ['unfounded', 'segments that do not exist', (asked) => say(citing(asked, [99_999]))],
  ['unfounded', 'no segment at all', (asked) => say(citing(asked, []))],
  ['unfounded', 'segments that are no numbers of segments', (asked) => say(citing(asked, [-1, 0.5]))],
])('%s after %s: for good, in words, and with the built-in sentences', async (reason, _, react) => {
  const server = await openModelServer({ react: whenWriting(react) });
  const session = await record(bench, [...WORKED, ...LOG]);
  await work(bench, modelAt(server.url));
  const { ai, sentences } = await analysisOf(bench, session);
  expect(ai).toEqual({ kind: 'silent', reason });
  expect(SILENCE_WORDS[reason]).toMatch(/\.$/);
  expect(await pauseOf(bench, session)).toBeUndefined();
  if (reason !== 'unfounded')
    expect(sentences.map(({ by }) => by)).toEqual(['built-in', 'built-in', 'built-in']);
});

test.each<[AiSilence, string, React, number]>([
  ['rate-limited', '429 with a time', () => status(429, { 'retry-after': '7' }), 7],
  [
    'rate-limited',
    '429 with a date',
    () => status(429, { 'retry-after': new Date(Date.now() + 90_000).toUTCString() }),
    90,
  ],
  ['rate-limited', '429 without a time', () => status(429), 30],
  ['rate-limited', '429 with a day', () => status(429, { 'retry-after': '86400' }), 3_600],
  ['unavailable', '500', () => status(500), 30],
  ['unavailable', '503 with a time', () => status(503, { 'retry-after': '40' }), 40],
  ['unavailable', 'a model that is not loaded', () => status(404), 30],
  ['unavailable', 'a connection cut before the answer', () => ({ kind: 'cut-before' }), 30],
  ['unavailable', 'a connection cut inside the answer', () => ({ kind: 'cut-inside' }), 30],
  ['unavailable', 'silence', () => ({ kind: 'never' }), 30],
  ['unavailable', 'a byte now and then', () => ({ kind: 'trickle' }), 30],
])('%s after %s: asked again later, in words', async (reason, _, react, seconds) => {
  const server = await openModelServer({ react: whenWriting(react) });
  const session = await record(bench, [...WORKED, ...LOG]);
  await work(bench, modelAt(server.url, { timeoutMs: 1_000 }));
  expect((await analysisOf(bench, session)).ai).toEqual({ kind: 'silent', reason });
  expect(SILENCE_WORDS[reason]).toMatch(/asked again later\.$/);
  const pause = (await pauseOf(bench, session)) ?? Number.NaN;
  expect(pause).toBeLessThanOrEqual(seconds + 1);
  expect(pause).toBeGreaterThan(seconds - 20); // some of it is over when it is read
});

test('what was put off is asked again, and then it counts', async () => {
  const server = await openModelServer({
    react: whenWriting((asked, count) => (count <= 2 ? status(429) : say(writeHonestly(asked)))),
  });
  const session = await record(bench, [...WORKED, ...LOG]);
  await work(bench, modelAt(server.url));
  await makeDueNow(bench, session);
  await work(bench, modelAt(server.url));
  expect((await analysisOf(bench, session)).ai?.kind).toBe('graded');
});

test('after eight times in vain nobody asks any more', async () => {
  const server = await openModelServer({ react: () => status(500) });
  const session = await record(bench, [...WORKED, ...LOG]);
  const pauses: (number | undefined)[] = [];
  for (let attempt = 1; attempt <= 9; attempt++) {
    await work(bench, modelAt(server.url));
    pauses.push(await pauseOf(bench, session));
    if (pauses.at(-1) !== undefined) await makeDueNow(bench, session);
  }
  expect(server.asked).toHaveLength(8);
  expect(pauses.slice(0, 7).map((pause) => Math.ceil((pause ?? 0) / 10) * 10)).toEqual([
    30, 60, 120, 240, 480, 960, 1920,
  ]);
  expect(pauses.slice(7)).toEqual([undefined, undefined]);
  expect((await analysisOf(bench, session)).ai).toEqual({ kind: 'silent', reason: 'unavailable' });
});

test('an endpoint that asks for rest is left alone by every session that waits', async () => {
  const server = await openModelServer({ react: () => status(429, { 'retry-after': '60' }) });
  for (let session = 0; session < 10; session++) await record(bench, [...WORKED, ...LOG]);
  const rest = { untilMs: 0 };
  const nowMs = Date.now();
  await work(bench, modelAt(server.url), { rest, nowMs });
  await work(bench, modelAt(server.url), { rest, nowMs: nowMs + 59_000 });
  expect(server.asked.length).toBeLessThanOrEqual(2);
  await work(bench, modelAt(server.url), { rest, nowMs: nowMs + 61_000 });
  expect(server.asked.length).toBeGreaterThan(2);
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

test.each<[string, string, readonly number[]]>([
  ['a number that is wrong', 'You stayed on the task for 59 min without a pause.', [0]],
  ['a number word that is wrong', 'You left the task for ninety-nine short visits.', [0]],
  ['a segment that does not exist', 'You stayed on the task and came back to it.', [0, 77]],
  ['two sentences in the place of one', 'You stayed on the task. You came back to it.', [0]],
  ['another language', 'Du warst die meiste Zeit bei der Arbeit und nicht auf anderen Seiten.', [0]],
  ['a link', 'You should look at https://evil.test for the rest of it.', [0]],
  ['markup', 'You were <b>away</b> from the task for a while.', [0]],
])('a sentence with %s is replaced by the built-in one, and the others stay', async (_, text, segments) => {
  const wrong = { evidence: { text, segments } };
  const server = await openModelServer({
    react: whenWriting((asked) => say({ ...writeHonestly(asked), ...wrong })),
  });
  const session = await record(bench, [...WORKED, ...LOG]);
  await work(bench, modelAt(server.url));
  const { sentences, ai } = await analysisOf(bench, session);
  expect(sentences.map(({ by }) => by)).toEqual(['built-in', 'ai', 'ai']);
  expect(ai?.kind).toBe('graded');
});

test('evidence is printed by code: its words, its numbers and the segments it points at', async () => {
  const server = await openModelServer({ react: HONEST });
  const session = await record(bench, [...WORKED, ...LOG]);
  await work(bench, modelAt(server.url));
  const [evidence] = (await analysisOf(bench, session)).sentences;
  expect(evidence).toMatchObject({
    by: 'ai',
    text: 'You had a longest stretch of 30 min on the task, with 20 min on chapter.test after 0 s.',
  });
});

test.each([
  ['lies', LIES],
  ['blames', BLAMES],
])('a model that %s in every sentence is heard in none', async (_, texts) => {
  const waiting = [...texts];
  const react = whenWriting(() => say(sayEverywhere(waiting.shift() ?? '')));
  const server = await openModelServer({ react });
  const senders = [];
  for (const _text of texts) senders.push(await record(bench, [...WORKED, ...LOG]));
  await work(bench, modelAt(server.url, { callsPerDay: 1_000 }));
  expect(waiting).toEqual([]);
  for (const sender of senders) {
    const { sentences, ai } = await analysisOf(bench, sender);
    expect(sentences.map(({ by }) => by)).toEqual(['built-in', 'built-in', 'built-in']);
    expect(ai?.kind).toBe('graded');
  }
});

test('a model that cannot judge pages still writes', async () => {
  const react: React = (asked) => (asked.prompt === 'judge-pages' ? say('No.') : say(writeHonestly(asked)));
  const server = await openModelServer({ react });
  const session = await record(bench, [...WORKED, ...LOG]);
  await work(bench, modelAt(server.url));
  expect((await analysisOf(bench, session)).ai?.kind).toBe('graded');
});

test('the log of the process holds no intent, no site, no title and no word of an answer', async () => {
  const server = await openModelServer({ react: whenWriting(() => status(500)) });
  await record(bench, [...WORKED, ...LOG]);
  await work(bench, modelAt(server.url));
  expect(bench.log.join()).toContain('a model did not answer');
  expect(bench.log.join()).not.toMatch(/chapter|Otters|wiki|video|DATA-/);
});

function citing(asked: Parameters<typeof writeHonestly>[0], segments: readonly number[]) {
  return {
    ...writeHonestly(asked),
    quality: { adjustment: 5, segments },
    distraction: { adjustment: -5, segments },
  };
}

async function spent(): Promise<number> {
  const rows = await db.selectFrom('ai_month').select('cost_micros').execute();
  return rows.reduce((sum, { cost_micros }) => sum + Number(cost_micros), 0);
}
