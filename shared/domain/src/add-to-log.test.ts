import { expect, test } from 'vitest';
import { addToLog, type Log, sealedGradeOf } from './add-to-log.ts';

const GRADED: Log = { quality: 80, distraction: 20 };
const SKIPPED: Log = { skipped: true };

function logOf(...said: readonly Log[]): Log | undefined {
  return said.reduce<Log | undefined>(addToLog, undefined);
}

test('a grade that was given first stands, whatever is added later', () => {
  const log = logOf(GRADED, { quality: 55, distraction: 60, note: 'a long call' });
  expect(log).toEqual({ ...GRADED, note: 'a long call' });
  expect(logOf(GRADED, { ...SKIPPED, note: 'a long call' })).toEqual({ ...GRADED, note: 'a long call' });
});

test('a grade that comes after skipping is marked, and never compared', () => {
  const log = logOf(SKIPPED, GRADED);
  expect(log).toEqual({ ...GRADED, afterReveal: true });
  expect(sealedGradeOf(log)).toEqual({});
  expect(sealedGradeOf(logOf(GRADED))).toEqual(GRADED);
});

test('a grade that was given late may be given anew, or taken back', () => {
  expect(logOf(SKIPPED, GRADED, { quality: 60, distraction: 30 })).toEqual({
    quality: 60,
    distraction: 30,
    afterReveal: true,
  });
  expect(logOf(SKIPPED, GRADED, SKIPPED)).toEqual(SKIPPED);
});

test('words are those of the last log, also without a grade', () => {
  expect(logOf(SKIPPED, { ...SKIPPED, note: 'a long call' })).toEqual({ ...SKIPPED, note: 'a long call' });
});

test('what neither grades nor skips opens nothing, and takes nothing away', () => {
  expect(logOf({ note: 'only a note' })).toBeUndefined();
  expect(logOf(GRADED, { note: 'only a note' })).toEqual(GRADED);
});

test('what a session was for is said before the reveal, or not at all', () => {
  expect(logOf({ ...GRADED, intent: 'read the paper' }, { ...GRADED, intent: 'watch a film' })).toEqual({
    ...GRADED,
    intent: 'read the paper',
  });
  expect(logOf(SKIPPED, { ...SKIPPED, intent: 'watch a film' })).toEqual(SKIPPED);
});

test('nobody can say of themselves that a grade came after the reveal, or that it did not', () => {
  expect(logOf({ ...GRADED, afterReveal: true })).toEqual(GRADED);
  expect(logOf(SKIPPED, { ...GRADED, afterReveal: false })).toEqual({ ...GRADED, afterReveal: true });
});
