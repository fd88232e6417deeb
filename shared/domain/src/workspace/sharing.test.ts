import { expect, test } from 'vitest';
import { isSharedAt, NOT_SHARED, reaches, SHARING_LEVELS } from './sharing.ts';

test('each level holds those before it', () => {
  expect(SHARING_LEVELS.map((level) => SHARING_LEVELS.filter((wanted) => reaches(level, wanted)))).toEqual([
    ['nothing'],
    ['nothing', 'time'],
    ['nothing', 'time', 'grades'],
    ['nothing', 'time', 'grades', 'solutions'],
  ]);
});

test('sharing ends by itself, and nothing is shared by whoever never chose', () => {
  const sharing = { level: 'time', fromMs: 0, untilMs: 100 } as const;
  expect([99, 100].map((nowMs) => isSharedAt(sharing, nowMs))).toEqual([true, false]);
  expect(isSharedAt(NOT_SHARED, 0)).toBe(false);
  expect(isSharedAt({ ...sharing, level: 'nothing' }, 0)).toBe(false);
});
