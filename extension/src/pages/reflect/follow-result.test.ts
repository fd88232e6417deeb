import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { followResult } from './follow-result.ts';
import type { ResultAnswer, Results } from './results.ts';

const HOUR = 60 * 60_000;
const GONE: ResultAnswer = { kind: 'later', reason: 'The server cannot be reached.' };
const ARRIVING: ResultAnswer = { kind: 'unknown' };
const READY = { kind: 'result', result: { status: 'ready' } } as ResultAnswer;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

type News = Parameters<Results['followLive']>[0];

function follow(server: () => ResultAnswer | Promise<ResultAnswer>) {
  const closing = new AbortController();
  const seen: ResultAnswer[] = [];
  const desk = { reads: 0, seen, tell: (() => {}) as News, close: () => closing.abort() };
  const following = followResult(
    {
      sessionId: 's',
      read: async () => {
        desk.reads += 1;
        return server();
      },
      followLive: async (onNews) => {
        desk.tell = onNews;
      },
      onAnswer: (answer) => void seen.push(answer),
      random: () => 0.5,
    },
    closing.signal,
  );
  return { desk, following };
}

test('while the server is away an open page asks ever more seldom', async () => {
  const { desk } = follow(() => GONE);
  await vi.advanceTimersByTimeAsync(HOUR);
  const before = desk.reads;
  await vi.advanceTimersByTimeAsync(24 * HOUR);
  expect(desk.reads - before).toBeLessThanOrEqual(24 * 8);
  desk.close();
});

test('what the server asks to wait is waited', async () => {
  const { desk } = follow(() => ({ ...GONE, retryAfterMs: HOUR / 2 }) as ResultAnswer);
  await vi.advanceTimersByTimeAsync(HOUR);
  expect(desk.reads).toBe(2);
  desk.close();
});

test('a result that does not come is asked for every few seconds, then every minute', async () => {
  const { desk } = follow(() => ARRIVING);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(desk.reads).toBeGreaterThanOrEqual(9);
  await vi.advanceTimersByTimeAsync(HOUR);
  const before = desk.reads;
  await vi.advanceTimersByTimeAsync(HOUR);
  expect(desk.reads - before).toBe(60);
  desk.close();
});

test('a result that is there is read again only when there are news of it', async () => {
  const { desk } = follow(() => READY);
  await vi.advanceTimersByTimeAsync(HOUR);
  expect(desk.reads).toBe(1);
  desk.tell({ type: 'analysis-ready', sessionId: 'another' });
  desk.tell({ type: 'analysis-ready', sessionId: 's' });
  await vi.advanceTimersByTimeAsync(0);
  expect(desk.reads).toBe(2);
  desk.close();
});

test('news that come while it is being read are not lost', async () => {
  let answer = (_: ResultAnswer) => {};
  const { desk } = follow(
    () =>
      new Promise<ResultAnswer>((resolve) => {
        answer = resolve;
      }),
  );
  await vi.advanceTimersByTimeAsync(0);
  desk.tell({ type: 'resync' });
  answer(READY);
  await vi.advanceTimersByTimeAsync(0);
  expect(desk.reads).toBe(2);
  desk.close();
});

test('a page that is closed asks no more, and hears no late answer', async () => {
  let answer = (_: ResultAnswer) => {};
  const { desk, following } = follow(
    () =>
      new Promise<ResultAnswer>((resolve) => {
        answer = resolve;
      }),
  );
  await vi.advanceTimersByTimeAsync(0);
  desk.close();
  answer(READY);
  await following;
  expect(desk.seen).toEqual([]);
});
