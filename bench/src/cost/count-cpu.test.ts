import { expect, test } from 'vitest';
import { toCpuMs } from './count-cpu.ts';

test('processor time is user and system time, whatever the process is called', () => {
  const stat = '42 (a ) b) S 1 42 42 0 -1 4194560 100 0 0 0 7 5 9 9 20 0 1 0 100 1000 10';
  expect(toCpuMs(stat)).toBe(120);
});
