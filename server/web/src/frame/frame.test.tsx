import { expect, test } from 'vitest';
import { isIn } from './frame.tsx';

test('a page belongs to the room it lies in', () => {
  expect(isIn('/week/2026-W47', '/week')).toBe(true);
  expect(isIn('/', '/')).toBe(true);
  expect(isIn('/week', '/')).toBe(false);
  expect(isIn('/weekend', '/week')).toBe(false);
});
