import { expect, test } from 'vitest';
import { EMPTY_LOG, missingOf, toLog } from './log-form.ts';

test('a slider that was never touched is no grade', () => {
  expect(missingOf(EMPTY_LOG)).toBeDefined();
  expect(missingOf({ ...EMPTY_LOG, quality: 50 })).toBeDefined();
  expect(missingOf({ ...EMPTY_LOG, quality: 50, distraction: 0 })).toBeUndefined();
});

test('an own grade is sent with what was tried and noted', () => {
  const form = { quality: 72, distraction: 0, progress: 2, tried: ' phone away ', note: '' } as const;
  expect(toLog(form, false)).toEqual({
    quality: 72,
    distraction: 0,
    progress: 2,
    solutionText: 'phone away',
    note: undefined,
  });
});

test('skipping gives up the numbers and keeps the words', () => {
  const form = { quality: 72, tried: '', note: 'long call' };
  const log = toLog(form, true);
  expect(log).toMatchObject({ skipped: true, note: 'long call' });
  expect(log.quality).toBeUndefined();
});
