import { expect, test } from 'vitest';
import { newlyPaired, pairedKeys } from './paired-before.ts';

const old = { deviceId: 'old', pairedAtMs: 1 };

test('a browser that was paired before the button was pressed is not news', () => {
  expect(newlyPaired([old], pairedKeys([old]))).toBeUndefined();
});

test('a new browser is', () => {
  const fresh = { deviceId: 'fresh', pairedAtMs: 2 };
  expect(newlyPaired([old, fresh], pairedKeys([old]))).toBe(fresh);
});

test('a browser that was paired again keeps its id and is news all the same', () => {
  const again = { deviceId: 'old', pairedAtMs: 2 };
  expect(newlyPaired([again], pairedKeys([old]))).toBe(again);
});
