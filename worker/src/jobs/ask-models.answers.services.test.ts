import { readDialect } from '@locked-in/store';
import { cloneTestDatabase } from '@locked-in/store/testing';
import { afterAll, beforeEach, expect, test } from 'vitest';
import {
  analysisOf,
  type Bench,
  LOG,
  modelAt,
  openBench,
  record,
  WORKED,
  work,
} from '../testing/asked-sessions.ts';
import { BLAMES, LIES, sayEverywhere } from '../testing/lies.ts';
import { HONEST, say, whenWriting, writeHonestly } from '../testing/model-answers.ts';
import { openModelServer, type React } from '../testing/model-server.ts';
import type { Shape } from '../testing/model-shapes.ts';

const { db, drop } = await cloneTestDatabase();
afterAll(() => drop());

let bench: Bench;

beforeEach(async () => {
  bench = await openBench(db);
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

async function spent(): Promise<number> {
  const rows = await db.selectFrom('ai_month').select('cost_micros').execute();
  return rows.reduce((sum, { cost_micros }) => sum + Number(cost_micros), 0);
}
