import { expect, test } from 'vitest';
import { SEND_EVERY_MS, sendInTime } from './send-in-time.ts';

const HALF_MINUTE_MS = 30_000;

test('of the proofs of life every tenth sends', async () => {
  let lastMs: number | undefined;
  let sent = 0;
  const start = 1_790_000_000_000;
  for (let nowMs = start; nowMs < start + 60 * 60_000; nowMs += HALF_MINUTE_MS) {
    await sendInTime({
      readLastMs: async () => lastMs,
      writeLastMs: async (ms) => {
        lastMs = ms;
      },
      send: () => {
        sent += 1;
      },
      now: () => nowMs,
    });
  }
  expect(sent).toBe(60 / 5);
});

test('a clock that was set back two hours does not hold sending up for two hours', async () => {
  const written: number[] = [];
  const now = () => 1_790_000_000_000;
  await sendInTime({
    readLastMs: async () => now() + 2 * 60 * 60_000,
    writeLastMs: async (ms) => void written.push(ms),
    send: () => undefined,
    now,
  });
  expect(written).toEqual([now()]);
  expect(SEND_EVERY_MS).toBe(300_000);
});
