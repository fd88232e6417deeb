import { expect, test, vi } from 'vitest';
import { startLoop } from './schedule.ts';

const NEVER = 1_000_000;
const loud = (error: unknown) => {
  throw error;
};

test('a job runs at once, without waiting for the first sweep', async () => {
  const run = vi.fn(async () => {});
  const loop = startLoop({ everyMs: NEVER, run, onError: loud });
  await loop.stop();
  expect(run).toHaveBeenCalledTimes(1);
});

test('a wake during a run leads to exactly one more run', async () => {
  const { gate, open } = gates();
  const run = vi.fn(() => gate);
  const loop = startLoop({ everyMs: NEVER, run, onError: loud });
  loop.wake();
  loop.wake();
  loop.wake();
  open();
  await vi.waitFor(() => expect(run).toHaveBeenCalledTimes(2));
  await loop.stop();
  expect(run).toHaveBeenCalledTimes(2);
});

test('the sweep runs the job again when nobody wakes it', async () => {
  const run = vi.fn(async () => {});
  const loop = startLoop({ everyMs: 1, run, onError: loud });
  await vi.waitFor(() => expect(run.mock.calls.length).toBeGreaterThan(3));
  await loop.stop();
});

test('a failed run is told and does not end the loop', async () => {
  const onError = vi.fn();
  const run = vi.fn(async () => {}).mockRejectedValueOnce(new Error('away'));
  const loop = startLoop({ everyMs: 1, run, onError });
  await vi.waitFor(() => expect(run.mock.calls.length).toBeGreaterThan(1));
  await loop.stop();
  expect(onError).toHaveBeenCalledExactlyOnceWith(new Error('away'));
});

test('stopping waits for the run in hand, tells it, and starts no other', async () => {
  const { gate, open } = gates();
  const seen: boolean[] = [];
  const run = vi.fn(async (signal: AbortSignal) => {
    await gate;
    seen.push(signal.aborted);
  });
  const loop = startLoop({ everyMs: 1, run, onError: loud });
  const stopped = loop.stop();
  open();
  await stopped;
  expect(seen).toEqual([true]);
});

function gates() {
  const { promise, resolve } = Promise.withResolvers<void>();
  return { gate: promise, open: resolve };
}
