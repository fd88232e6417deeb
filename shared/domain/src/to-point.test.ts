import { expect, test } from 'vitest';
import { toPoint } from './to-point.ts';

test('a grade at most five wide is shown as one number, a wider one as both ends', () => {
  expect(toPoint({ low: 70, high: 70 })).toBe(70);
  expect(toPoint({ low: 70, high: 75 })).toBe(72.5);
  expect(toPoint({ low: 70, high: 75.1 })).toBeUndefined();
});
