import { type AiSilence, SILENCE_WORDS } from '@locked-in/domain';
import { cloneTestDatabase } from '@locked-in/store/testing';
import { afterAll, beforeEach, expect, test } from 'vitest';
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
import { say, status, whenWriting, writeHonestly } from '../testing/model-answers.ts';
import { openModelServer, type React } from '../testing/model-server.ts';

const { db, drop } = await cloneTestDatabase();
afterAll(() => drop());

let bench: Bench;

beforeEach(async () => {
  bench = await openBench(db);
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
