import { expect, test } from 'vitest';
import { countCpu, toCpuMs } from './count-cpu.ts';

test('processor time is told to the nanosecond', () => {
  expect(toCpuMs('2500000 3016105 5\n')).toBe(2.5);
});

test('what a process works is counted, also while it is being counted', async () => {
  const stop = await countCpu(async () => [process.pid]);
  const before = process.cpuUsage();
  while (process.cpuUsage(before).user < 50_000) Math.sqrt(before.user);
  expect(await stop()).toBeGreaterThan(45);
});

test('a process that is gone has used nothing', async () => {
  const stop = await countCpu(async () => [2 ** 22 + 1]);
  expect(await stop()).toBe(0);
});
