import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { keepLive, type Source } from './keep-live.ts';
import { toReopenMs } from './to-reopen-ms.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const [CONNECTING, OPEN, CLOSED] = [0, 1, 2];

class FakeSource extends EventTarget {
  readyState = CONNECTING;
  close() {
    this.readyState = CLOSED;
  }
  become(readyState: number) {
    this.readyState = readyState;
    this.dispatchEvent(new Event(readyState === OPEN ? 'open' : 'error'));
  }
}

function keep() {
  const sources: FakeSource[] = [];
  let missed = 0;
  const stop = keepLive({
    connect: () => {
      const source = new FakeSource();
      sources.push(source);
      return source as Source;
    },
    onMissed: () => void missed++,
    random: () => 0.5,
  });
  return { sources, stop, last: () => sources.at(-1), missed: () => missed };
}

test('a refused stream is asked for again, ever more rarely', () => {
  const { sources, last } = keep();
  for (const [asked, pauseMs] of [20_000, 30_000, 50_000].entries()) {
    last()?.become(CLOSED);
    vi.advanceTimersByTime(pauseMs - 1);
    expect(sources).toHaveLength(asked + 1);
    vi.advanceTimersByTime(1);
    expect(sources).toHaveLength(asked + 2);
  }
});

test('what may have been missed while a stream was refused is read when it is open, and once', () => {
  const { last, missed } = keep();
  last()?.become(OPEN);
  expect(missed()).toBe(0);
  last()?.become(CLOSED);
  vi.advanceTimersByTime(20_000);
  last()?.become(OPEN);
  expect(missed()).toBe(1);
  last()?.become(CLOSED);
  vi.advanceTimersByTime(20_000);
  expect(last()?.readyState).toBe(CONNECTING);
});

test('a line that only broke is left to the browser, which comes back with what it heard last', () => {
  const { sources, last } = keep();
  last()?.become(OPEN);
  last()?.become(CONNECTING);
  vi.advanceTimersByTime(600_000);
  expect(sources).toHaveLength(1);
});

test('who stops listening asks no more', () => {
  const { sources, last, stop } = keep();
  last()?.become(CLOSED);
  stop();
  vi.advanceTimersByTime(600_000);
  expect(sources).toHaveLength(1);
  expect(vi.getTimerCount()).toBe(0);
});

test('pages that are refused at one moment come back over some time, and none waits for more than about five minutes', () => {
  const pauses = [0, 0.5, 0.999].map((random) => toReopenMs(1, () => random));
  expect(pauses).toEqual([10_000, 20_000, 29_980]);
  expect(toReopenMs(1_000, () => 0.999)).toBeLessThan(311_000);
});
