import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openLineASecond } from './line-a-second.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('what happens once is said at once and whole', () => {
  const { lines, log } = open();
  log.tell('recorded', { requestId: 'a', events: 3, durationMs: 5 });
  expect(lines).toEqual([['recorded', { requestId: 'a', events: 3, durationMs: 5 }]]);
  vi.advanceTimersByTime(5_000);
  expect(lines).toHaveLength(1);
});

test('under load there is one line a second, with the number, the sums and the slowest', () => {
  const { lines, log } = open();
  for (let at = 0; at < 1_000; at++) {
    log.tell('recorded', { requestId: `r${at}`, events: 2, durationMs: at % 10 === 7 ? 50 + at : 1 });
    vi.advanceTimersByTime(10);
  }
  expect(lines.length).toBeGreaterThanOrEqual(10);
  expect(lines.length).toBeLessThanOrEqual(11);
  expect(lines.at(1)).toEqual(['recorded', { requestId: 'r97', events: 198, durationMs: 147, times: 99 }]);
});

test('kinds do not hide each other', () => {
  const { lines, log } = open();
  for (const kind of ['accepted', 'refused', 'accepted', 'accepted']) log.tell(kind, { durationMs: 1 });
  vi.advanceTimersByTime(1_000);
  expect(lines.map(([kind, { times = 1 }]) => [kind, times])).toEqual([
    ['accepted', 1],
    ['refused', 1],
    ['accepted', 2],
  ]);
});

test('a process that ends says what it had not said yet, once', () => {
  const { lines, log } = open();
  for (const requestId of ['a', 'b']) log.tell('recorded', { requestId, durationMs: 1 });
  log.flush();
  expect(lines.at(-1)).toEqual(['recorded', { requestId: 'b', durationMs: 1 }]);
  vi.advanceTimersByTime(5_000);
  expect(lines).toHaveLength(2);
  expect(vi.getTimerCount()).toBe(0);
});

function open() {
  const lines: (readonly [string, Readonly<Record<string, unknown>>])[] = [];
  const log = openLineASecond({ say: (kind, fact) => void lines.push([kind, fact]), sums: ['events'] });
  return { lines, log };
}
